/** `npm run upload`: 2 GiB through the API, with the memory of the server watched. Writes about twice as much to the disk. */
import { uploadLarge } from './large-upload.ts';
import { startProcess } from './process.ts';

const bytes = 2 * 1024 ** 3;
const server = await startProcess();
const began = performance.now();
const { status, json, growth } = await uploadLarge(server, bytes);
const seconds = (performance.now() - began) / 1_000;
const mebibytes = (n: number) => `${(n / 1024 ** 2).toFixed(0)} MiB`;
process.stdout.write(
  `${mebibytes(bytes)} in ${seconds.toFixed(1)} s: status ${status}, ${mebibytes(json.data?.source.bytes ?? 0)} taken, memory grew by ${mebibytes(growth)} at most\n`,
);
await server.end();
process.exitCode = status === 201 && growth < 200 * 1024 ** 2 ? 0 : 1;
