import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { UsageError } from '../errors.ts';
import { isRunning } from '../is-running.ts';

/** What a run keeps in a folder while it writes there. */
type Own = 'set' | 'turn';

const here = hostname().replace(/[^\w.-]/g, '-');
const mine = new Set<string>();

/** A name that no other run takes, and that tells whose it is: .culture-<what>-<process>-<unique>-<computer>. */
export const ownName = (what: Own): string => {
  const name = `.culture-${what}-${process.pid}-${randomBytes(4).toString('hex')}-${here}`;
  mine.add(name);
  return name;
};

/** What runs keep in a folder, and whether the run is dead; of another computer nobody can tell, so it counts as alive. */
const keptIn = (
  folder: string,
): { readonly name: string; readonly what: string; readonly isDead: boolean }[] =>
  readdirSync(folder).flatMap((name) => {
    const [, what = '', pid, computer] = /^\.culture-(set|turn)-(\d+)-[0-9a-f]+-(.+)$/.exec(name) ?? [];
    if (pid === undefined) return [];
    // A number is given again: a process of ours that is not this one is over.
    const lives = Number(pid) === process.pid ? mine.has(name) : isRunning(Number(pid));
    return [{ name, what, isDead: computer === here && !lives }];
  });

/** Removes what dead runs have left in a folder. */
export const sweep = (folder: string): void => {
  for (const { name, isDead } of keptIn(folder))
    if (isDead) rmSync(join(folder, name), { recursive: true, force: true });
};

/** How often, and how far apart in milliseconds, is looked whether it is our turn: half a minute; a turn takes milliseconds. */
const mostLooks = 600;
const pause = 50;

/**
 * Waits until no other run moves files into a folder; returns what ends the turn. Everybody says first that they want it and looks then who
 * else does, so of two at least one sees the other; who has the later name steps back. Throws UsageError where one does not end.
 */
export const takeTurn = async (folder: string, looks = mostLooks): Promise<() => void> => {
  const own = ownName('turn');
  const path = join(folder, own);
  const stepBack = (): void => rmSync(path, { force: true });
  process.on('exit', stepBack);
  const end = (): void => {
    stepBack();
    process.off('exit', stepBack);
  };
  try {
    for (let look = 1; ; look++) {
      writeFileSync(path, '');
      const others = keptIn(folder).filter(
        ({ name, what, isDead }) => what === 'turn' && name !== own && !isDead,
      );
      const [first] = others.map(({ name }) => name).sort();
      if (first === undefined) return end;
      if (look === looks)
        throw new UsageError([{ code: 'folder-busy', facts: { claim: first }, place: { file: folder } }]);
      if (first < own) stepBack();
      await wait(pause);
    }
  } catch (error) {
    end();
    throw error;
  }
};
