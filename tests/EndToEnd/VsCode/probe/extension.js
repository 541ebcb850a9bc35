// Runs the stories named in LISTINGLSP_PROBE (a JSON file), and writes what they saw to the file that it names.
const fs = require('node:fs');
const stories = require('./stories');

async function run({ wanted, result }) {
  const told = {};
  for (const [name, input] of Object.entries(wanted)) {
    const begun = Date.now();
    try {
      told[name] = { saw: await stories[name](input) };
    } catch (error) {
      told[name] = { error: error.stack };
    }
    told[name].took = Date.now() - begun;
  }
  fs.writeFileSync(`${result}.part`, JSON.stringify(told, null, 2));
  fs.renameSync(`${result}.part`, result);
}

exports.activate = () => {
  const orders = process.env.LISTINGLSP_PROBE;
  // Not waited for: VS Code would call the activation slow.
  if (orders) void run(JSON.parse(fs.readFileSync(orders, 'utf8')));
};
