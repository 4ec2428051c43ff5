import type { Say } from '../locales/words.ts';

/** What takes long enough to be named while it lasts. */
type Step = 'reading' | 'scoring' | 'printing';

/** One line that says what is going on, and is gone when it is over. */
export interface Progress {
  show(step: Step): void;
  clear(): void;
}

/** Where the line stands; of process.stderr just what is needed here. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const wipe = '\r\u001b[2K';

/**
 * A line on a screen that somebody watches; nothing at all for a pipe, a build server or a terminal that cannot take a
 * line back. It does not turn: scoring holds the only thread, and a spinner that stands still looks broken.
 */
export const progressOn = (
  screen: Screen,
  env: Readonly<Record<string, string | undefined>>,
  say: Say,
): Progress => {
  if (screen.isTTY !== true || env.CI !== undefined || env.TERM === 'dumb') return silent;
  let isShown = false;
  return {
    show: (step) => {
      screen.write(`${wipe}${say(`progress.${step}`)}`);
      isShown = true;
    },
    clear: () => {
      if (isShown) screen.write(wipe);
      isShown = false;
    },
  };
};

/** Says nothing. */
export const silent: Progress = { show: () => undefined, clear: () => undefined };
