/** What lays out templates that are compiled already; the package gives it no types of its own. */
declare module 'handlebars/runtime' {
  const runtime: typeof import('handlebars');
  export default runtime;
}
