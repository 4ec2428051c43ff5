// Loaded before the program (node --import): whoever asks what time it is, fails.
const Time = globalThis.Date;

const refuse = () => {
  throw new Error('the time was asked for');
};

globalThis.Date = new Proxy(Time, {
  construct: (time, given) => (given.length === 0 ? refuse() : Reflect.construct(time, given)),
  apply: refuse,
  get: (time, name) => (name === 'now' ? refuse : Reflect.get(time, name)),
});
