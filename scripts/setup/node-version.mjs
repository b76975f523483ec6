// Read by old versions of Node too, so it is written in old syntax and imports nothing.

var least = [20, 19];

/** Ends the process with one sentence when Node is older than the project needs. */
export function requireNode() {
  var parts = process.versions.node.split('.').map(Number);
  if (parts[0] > least[0] || (parts[0] === least[0] && parts[1] >= least[1])) return;
  console.error(
    'redrive: Node ' +
      least.join('.') +
      ' or newer is needed, and this is Node ' +
      process.versions.node +
      '. Install a newer one from nodejs.org.',
  );
  process.exit(1);
}
