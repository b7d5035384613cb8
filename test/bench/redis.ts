/** A Redis server of the bench's own: found on PATH, on a free port of this machine, with a folder that goes with it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { connect, createServer } from 'node:net';

export interface Redis {
  port: number;
  stop(): Promise<void>;
}

const tries = 100;
const pauseMs = 50;

export function isRedisThere(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}

/** As durable as BullMQ's own documents ask for: the log is synced every second. */
export async function startRedis(folder: string): Promise<Redis> {
  const port = await freePort();
  const child = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '']
      .concat(['--appendonly', 'yes', '--appendfsync', 'everysec'])
      .concat(['--maxmemory-policy', 'noeviction', '--loglevel', 'warning']),
    { stdio: 'ignore' },
  );
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const redis = {
    port,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
  for (let i = 0; i < tries; i++) {
    if (isGone(child)) break;
    if (await answers(port)) return redis;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  await redis.stop();
  throw new Error('redis-server did not start');
}

const isGone = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const tell = (there: boolean) => {
      socket.destroy();
      resolve(there);
    };
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', (answer) => tell(answer.toString().startsWith('+PONG')));
    socket.once('error', () => tell(false));
  });
}
