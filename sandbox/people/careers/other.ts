import type { Pools } from '../types';

/** Work outside the six professions, for people who come from somewhere else. */
export const otherPools: Pools = {
  shop: [
    'Served {60-120} customers a day and handled complaints calmly',
    'Opened and closed the shop and counted the tills',
    'Led a team of {3-6} part-time colleagues on Saturdays',
    'Took deliveries, counted stock and refilled shelves',
    'Beat the weekly sales target in {30-44} weeks of the year',
    'Trained {4-9} new colleagues on the till and on the returns policy',
    'Planned the rota for {5-9} people',
    'Changed window displays for {4-6} seasons a year',
  ],
  office: [
    'Answered {40-70} calls a day and put them through',
    'Booked appointments and travel for {3-6} managers',
    'Kept the filing system and the visitor book',
    'Ordered supplies within a budget of £{300-900} a month',
    'Took minutes and sent them out the same day',
    'Prepared invoices and took card payments',
    'Greeted visitors and handled the post',
    'Entered {80-150} records a day in Excel',
  ],
};
