import { defineConfig } from 'rolldown';

const output = { dir: 'dist', format: 'esm' };

// One file a command instead of hundreds of modules: most of a short run is loading code.
export default defineConfig([
  {
    input: {
      index: 'src/index.ts',
      cli: 'src/cli/main.ts',
      'compile-model': 'src/model/compile.ts',
      'compile-templates': 'src/reports/compile-templates.ts',
    },
    platform: 'node',
    // The browser's libraries find their own files beside them, the encodings load one by one, and most runs need none of either.
    external: [/^node:/, /^puppeteer/, /^@sparticuz\//, 'iconv-lite'],
    // The build takes the messages apart, so that no run needs the parser, which is most of the library.
    resolve: {
      alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' },
    },
    output,
  },
  { input: { 'compile-locales': 'src/locales/compile.ts' }, platform: 'node', external: [/^node:/], output },
]);
