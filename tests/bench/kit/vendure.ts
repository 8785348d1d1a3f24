import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporaryFolder } from './bench-hall.ts';
import { cpuMsOf, freePort, keepWithUs, root } from './server-process.ts';

export const vendureVersion = '3.7.3';
/** The driver that this project has too: it brings its program along and needs no compiler. */
const driverVersion = '13.2.0';
const installMsMax = 420_000;
const startMsMax = 90_000;

function run(child: ChildProcess, until: (said: string) => boolean, msMax: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => fail(`no end within ${msMax} ms`), msMax);
    const fail = (why: string) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new Error(`${why}: ${said.trim().slice(-300)}`));
    };
    const hear = (bytes: Buffer) => {
      said = (said + bytes.toString()).slice(-8_000);
      if (!until(said)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => {
      if (code !== 0) return fail(`ended with ${code}`);
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Installs Vendure from the registry into a folder beside this project, once a machine. Rejects where it cannot. */
async function install(): Promise<string> {
  const folder = join(tmpdir(), `onehall-bench-vendure-${vendureVersion}`);
  if (existsSync(join(folder, 'installed'))) return folder;
  mkdirSync(folder, { recursive: true });
  // One of its own dependencies asks for a release that not every registry has.
  const overrides = { '@graphql-tools/batch-execute': '10.2.0' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', overrides }));
  const packages = [`@vendure/core@${vendureVersion}`, `better-sqlite3@${driverVersion}`];
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'];
  const npm = spawn('npm', ['install', ...quiet, ...packages], { cwd: folder });
  await run(keepWithUs(npm), () => false, installMsMax);
  writeFileSync(join(folder, 'installed'), '');
  return folder;
}

type Data = Record<string, unknown>;

/** A Vendure server in a process of its own, with fifty products and one way to pay. */
export class Vendure {
  readonly #child: ChildProcess;
  readonly #url: string;
  #token = '';

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.#url = url;
  }

  static async start(): Promise<Vendure> {
    const folder = await install();
    const script = join(folder, 'vendure-server.mjs');
    copyFileSync(join(root, 'tests/bench/peer/vendure-server.mjs'), script);
    const port = await freePort();
    const child = keepWithUs(
      spawn(process.execPath, [script, temporaryFolder(), String(port)], { cwd: folder, stdio: 'pipe' }),
    );
    await run(child, (said) => said.includes('ready'), startMsMax);
    const vendure = new Vendure(child, `http://127.0.0.1:${port}/admin-api`);
    await vendure.#signIn();
    return vendure;
  }

  cpuMs(): number {
    return cpuMsOf(this.#child.pid ?? 0);
  }

  stop(): void {
    this.#child.kill('SIGKILL');
  }

  /** The first products and the one shipping method. */
  async shop(): Promise<{ variantIds: readonly string[]; shippingMethodId: string; paymentMethod: string }> {
    const { variants } = (await this.ask(
      '{ variants: productVariants(options: { take: 50 }) { items { id } } }',
    )) as { variants: { items: { id: string }[] } };
    const { shipping } = (await this.ask('{ shipping: shippingMethods { items { id } } }')) as {
      shipping: { items: { id: string }[] };
    };
    const { payment } = (await this.ask('{ payment: paymentMethods { items { code } } }')) as {
      payment: { items: { code: string }[] };
    };
    return {
      variantIds: variants.items.map((one) => one.id),
      shippingMethodId: shipping.items[0]?.id ?? '',
      paymentMethod: payment.items[0]?.code ?? '',
    };
  }

  /** Rejects where it answers with an error. */
  async ask(query: string): Promise<Data> {
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
      body: JSON.stringify({ query }),
    });
    this.#token = response.headers.get('vendure-auth-token') ?? this.#token;
    const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] };
    if (errors !== undefined || data === undefined) throw new Error(errors?.[0]?.message ?? 'no answer');
    return data;
  }

  async #signIn(): Promise<void> {
    await this.ask('mutation { login(username: "superadmin", password: "superadmin") { __typename } }');
  }
}
