/** Whether there is a person to ask: both ends of the talk are a terminal. */
export const canAsk = (): boolean => process.stdin.isTTY === true && process.stderr.isTTY === true;

/** Asks at the terminal, on stderr, so that stdout stays the product's. */
export interface Prompts {
  text(message: string, proposal: string): Promise<string>;
  /** One of several; the value of the one chosen. */
  choice(
    message: string,
    choices: readonly { readonly name: string; readonly value: string }[],
  ): Promise<string>;
  yes(message: string, proposal: boolean): Promise<boolean>;
}

/** The prompts of inquirer, loaded only when somebody is asked. */
export const openPrompts = async (): Promise<Prompts> => {
  const { default: inquirer } = await import('inquirer');
  const prompt = inquirer.createPromptModule({ output: process.stderr });
  return {
    text: async (message, proposal) =>
      (await prompt<{ said: string }>([{ type: 'input', name: 'said', message, default: proposal }])).said,
    choice: async (message, choices) =>
      (
        await prompt<{ said: string }>([
          { type: 'select', name: 'said', message, choices: [...choices], pageSize: 12 },
        ])
      ).said,
    yes: async (message, proposal) =>
      (await prompt<{ said: boolean }>([{ type: 'confirm', name: 'said', message, default: proposal }])).said,
  };
};
