/** Finds exchanges among a hundred thousand: by index where one helps, in large pieces where words must be read. */
import type { CandorDb } from './db';
import { matches, type TrafficFilter, type TrafficRow } from './traffic-row';

/** Rows read in one request; a cursor that walks row by row takes twenty times as long. */
const PIECE = 5_000;
/** So many times as many rows may be read as are wanted before asking for each by itself is quicker. */
const WORTH_A_RANGE = 8;

/** What the indexes know of the filter: lists of ids in no order, all of which a row must be in. */
function indexed(db: CandorDb, { connectionId, direction, failed }: TrafficFilter): Promise<number[][]> {
  const lists = [];
  if (connectionId) lists.push(db.traffic.where({ connectionId }).primaryKeys());
  if (direction) lists.push(db.traffic.where({ direction }).primaryKeys());
  if (failed) lists.push(db.traffic.where('outcome').notEqual('ok').primaryKeys());
  return Promise.all(lists.length > 0 ? lists : [db.traffic.toCollection().primaryKeys()]);
}

function inAll(lists: readonly number[][]): number[] {
  const [first = [], ...others] = [...lists].sort((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list));
  return first.filter((id) => sets.every((set) => set.has(id))).sort((a, b) => b - a);
}

/** The rows of these ids, which come in order, newest first; those that are gone meanwhile are left out. */
export async function readTraffic(db: CandorDb, ids: readonly number[]): Promise<TrafficRow[]> {
  const [newest, oldest] = [ids[0], ids.at(-1)];
  if (newest === undefined || oldest === undefined) return [];
  if (newest - oldest > ids.length * WORTH_A_RANGE)
    return (await db.traffic.bulkGet([...ids])).filter((row) => row !== undefined);
  const wanted = new Set(ids);
  const rows = await db.traffic.where('id').between(oldest, newest, true, true).toArray();
  return rows.filter((row) => wanted.has(row.id)).reverse();
}

/** In pieces, so that no more than one of them is in memory at a time. */
export async function* trafficPieces(
  db: CandorDb,
  ids: readonly number[],
  piece = PIECE,
): AsyncGenerator<TrafficRow[]> {
  for (let from = 0; from < ids.length; from += piece)
    yield await readTraffic(db, ids.slice(from, from + piece));
}

/** The ids of all rows that fit, newest first. */
export async function findTraffic(db: CandorDb, filter: TrafficFilter): Promise<number[]> {
  const ids = inAll(await indexed(db, filter));
  if (!filter.search.trim()) return ids;
  const found: number[] = [];
  for await (const rows of trafficPieces(db, ids))
    for (const row of rows) if (matches(row, filter)) found.push(row.id);
  return found;
}
