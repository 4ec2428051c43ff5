// Loaded before the program (node --import): the process ends itself (SIGKILL) just before the n-th change it makes in a folder.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { DIE_IN: folder = '', DIE_AT: step = '0' } = process.env;

let steps = 0;
for (const name of ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync']) {
  const change = fs[name];
  fs[name] = (path, ...rest) => {
    if (String(path).startsWith(folder) && ++steps === Number(step)) process.kill(process.pid, 'SIGKILL');
    return change(path, ...rest);
  };
}
syncBuiltinESMExports();
