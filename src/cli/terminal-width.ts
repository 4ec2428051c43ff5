/** Columns to print in: those of the terminal, within what reads well; 100 where there is none. */
export const terminalWidth = (): number => Math.max(40, Math.min(process.stdout.columns ?? 100, 110));
