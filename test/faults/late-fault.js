// Loaded before the program (node --import): something goes wrong where no command can catch it.
setTimeout(() => {
  throw new Error('a late fault');
}, 300);
