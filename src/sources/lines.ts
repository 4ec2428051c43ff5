/** Changes some lines of a text on its way, given by their numbers from 1; all others, and every line break, stay as they are. */
export async function* changeLines(
  text: AsyncIterable<string>,
  change: (line: string, number: number) => string,
): AsyncGenerator<string> {
  let [rest, number] = ['', 1];
  const changed = (complete: string): string =>
    complete.replace(
      /([^\r\n]*)(\r\n|\n|\r)/g,
      (_, line: string, end: string) => change(line, number++) + end,
    );
  for await (const chunk of text) {
    const joined = rest + chunk;
    // A carriage return at the end may be half of a line break.
    const end = Math.max(joined.lastIndexOf('\n'), joined.slice(0, -1).lastIndexOf('\r'));
    rest = joined.slice(end + 1);
    yield changed(joined.slice(0, end + 1));
  }
  const last = changed(rest);
  yield rest.endsWith('\r') ? last : change(rest, number);
}

/** How many line breaks a text holds. */
export const lineBreaks = (text: string): number =>
  text.includes('\n') || text.includes('\r') ? text.split(/\r\n|\n|\r/).length - 1 : 0;
