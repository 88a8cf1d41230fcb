/** `npm run bench -- NAME`: measures one part and prints JSON lines. Data that may not be shipped is read where it lies. */
const BENCHES: Readonly<Record<string, () => Promise<{ run: () => Promise<void> }>>> = {
  criteria: () => import('./criteria'),
  engine: () => import('./engine/run'),
  fuzz: () => import('./fuzz'),
  reading: () => import('./engine/reading'),
  speed: () => import('./engine/speed'),
  outbox: () => import('./outbox'),
  companion: () => import('./companion/run'),
  kills: () => import('./companion/kills'),
  log: () => import('./log'),
};

const asked = process.argv[2] ?? 'engine';
const bench = BENCHES[asked];
if (bench) await (await bench()).run();
else {
  process.stderr.write(`There is no benchmark "${asked}". There are: ${Object.keys(BENCHES).join(', ')}.\n`);
  process.exitCode = 1;
}

export {};
