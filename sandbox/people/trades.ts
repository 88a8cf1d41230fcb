import type { SeedJob } from '../store/seed';
import { accountantPools } from './careers/accountant';
import { backendPools } from './careers/backend';
import { nursePools } from './careers/nurse';
import { otherPools } from './careers/other';
import { salesPools } from './careers/sales';
import { teacherPools } from './careers/teacher';
import { warehousePools } from './careers/warehouse';
import { accountantJob } from './jobs/accountant';
import { backendJob } from './jobs/backend';
import { nurseJob } from './jobs/nurse';
import { salesJob } from './jobs/sales';
import { teacherJob } from './jobs/teacher';
import { warehouseJob } from './jobs/warehouse';
import type { Person, Pools } from './types';
import { accountants } from './who/accountants';
import { backendPeople } from './who/backend';
import { nurses } from './who/nurses';
import { salesPeople } from './who/sales';
import { teachers } from './who/teachers';
import { warehousePeople } from './who/warehouse';

const trade = (job: SeedJob, people: Person[], pools: Pools) => ({
  job,
  people,
  pools: { ...otherPools, ...pools },
});

/** The jobs in the order of their ids, with the people who applied and what they can tell. */
export const TRADES = [
  trade(nurseJob, nurses, nursePools),
  trade(accountantJob, accountants, accountantPools),
  trade(warehouseJob, warehousePeople, warehousePools),
  trade(salesJob, salesPeople, salesPools),
  trade(teacherJob, teachers, teacherPools),
  trade(backendJob, backendPeople, backendPools),
];
