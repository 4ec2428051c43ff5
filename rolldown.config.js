import { defineConfig } from 'rolldown';

// One file a command instead of hundreds of modules: most of a short run is loading code.
export default defineConfig({
  input: {
    index: 'src/index.ts',
    cli: 'src/cli/main.ts',
    'compile-model': 'src/model/compile.ts',
    'compile-templates': 'src/reports/compile-templates.ts',
  },
  platform: 'node',
  // The browser's libraries find their own files beside them, the encodings load one by one, and most runs need none of either.
  external: [/^node:/, /^puppeteer/, /^@sparticuz\//, 'iconv-lite'],
  output: { dir: 'dist', format: 'esm' },
});
