/** The oldest Node that the engine's database addon loads in; below it the process would crash instead of speaking. */
const least = { major: 22, minor: 14 };

/** Why this Node will not do; undefined when it will. */
export function refusalOfNode(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > least.major || (major === least.major && minor >= least.minor)) return undefined;
  const needed = `${least.major}.${least.minor}`;
  return `The command line needs Node.js ${needed} or newer; this is ${version}. Install a newer one and try again.`;
}
