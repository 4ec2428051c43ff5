// A browser of its own would be fetched from outside the npm registry; src/reports/browser.ts says where one comes from.
module.exports = { skipDownload: true };
