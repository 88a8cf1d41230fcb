import type { Pools } from '../types';

/** What people in warehouses, vans and shops write about their work. */
export const warehousePools: Pools = {
  lead: [
    'Led a shift of {12-22} pickers and packers and briefed the team every day',
    'Raised the pick rate from {78-92} to {105-124} lines an hour in {6-9} months',
    'Brought picking accuracy to 99.{4-9} percent with scan checks in the WMS (Blue Yonder)',
    'Planned labour for {14-30} thousand parcels a shift and moved people between zones',
    'Completed risk assessments and toolbox talks; {300-700} days without a lost-time accident',
    'Trained {20-45} new starters a year on manual handling, RF scanners and forklift rules',
    'Ran cycle counts and cut stock discrepancies by {25-48} percent',
    'Introduced 5S in the packing area and saved {6-12} minutes per operator and shift',
    'Held return-to-work talks and brought absence from {8-10} to {3-5} percent',
    'Handed over every shift in writing with volumes, incidents and open orders in Excel',
    'Coordinated {10-18} trailers a night with carriers and kept on-time dispatch above {96-98} percent',
    'Tested and rolled out voice picking with the WMS supplier for {30-60} users',
    'Dealt with damaged goods, returns and quarantine stock together with quality',
  ],
  operative: [
    'Picked and packed {700-1100} order lines a shift with an RF scanner',
    'Loaded and unloaded {8-14} trailers a day by counterbalance forklift truck',
    'Put pallets away at {8-11} metres with a reach truck, without a rack strike in {2-4} years',
    'Counted {60-120} locations a week and reported differences to inventory control',
    'Checked deliveries against purchase orders in SAP EWM',
    'Stood in for the team leader in {10-20} shifts a year',
    'Kept aisles clear and reported near misses',
    'Labelled, wrapped and sorted parcels for {4-7} carriers',
    'Showed agency staff the work and the safety rules on their first day',
  ],
  driver: [
    'Delivered {90-140} parcels a day across West Yorkshire without a fault accident',
    'Loaded the van by route and checked seals, temperature and documents',
    'Used a counterbalance forklift to load pallets at the depot',
    'Trained {2-5} new drivers on the scanner and the round',
    'Handled customer complaints at the door politely and wrote them up the same day',
    'Carried out daily vehicle checks and reported defects',
    'Led the morning loading of {8-14} vans with a team of {5-9} drivers',
    'Picked and sorted late parcels in the depot’s warehouse system',
  ],
};
