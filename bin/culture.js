#!/usr/bin/env node
import module from 'node:module';

// Node 22 and later keep compiled code between runs; Node 20 has no such cache.
module.enableCompileCache?.();

// The library that colours knows FORCE_COLOR alone.
if (process.env.NO_COLOR) process.env.FORCE_COLOR = '0';

const { main } = await import('../dist/cli.js');
await main(process.argv);
