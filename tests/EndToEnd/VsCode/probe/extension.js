// Runs the stories that LISTINGLSP_PROBE (a JSON file) orders, and writes what they saw to the file that it names.
const fs = require('node:fs');
const { setTimeout: pause } = require('node:timers/promises');
const { setPatience } = require('./editor');
const stories = require('./stories');

async function run({ wanted, result, patience }) {
  setPatience(patience);
  const told = {};
  for (const [i, { name, story, input }] of wanted.entries()) {
    const begun = Date.now();
    try {
      told[name] = { saw: await Promise.race([stories[story](input), tooLong(3 * patience)]) };
    } catch (error) {
      told[name] = { error: error.stack };
    }
    told[name].took = Date.now() - begun;
    // After each story, so that one sees how far it came.
    fs.writeFileSync(`${result}.part`, JSON.stringify({ complete: i === wanted.length - 1, told }, null, 2));
    fs.renameSync(`${result}.part`, result);
  }
}

async function tooLong(ms) {
  await pause(ms);
  throw new Error(`The story has no end after ${ms / 1000} s`);
}

exports.activate = () => {
  const orders = process.env.LISTINGLSP_PROBE;
  // Not waited for: VS Code would call the activation slow.
  if (orders) void run(JSON.parse(fs.readFileSync(orders, 'utf8')));
};
