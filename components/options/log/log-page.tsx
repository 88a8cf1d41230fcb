import { t } from '@/components/ui/words';
import { DayChart } from './day-chart';
import { DeadLetters } from './dead-letters';
import { RecordCard } from './record-card';
import { TrafficLog } from './traffic-log';

/** What Candor read and wrote, what needs a person, and whether the record is whole. */
export function LogPage() {
  return (
    <div className="grid grid-cols-1 gap-6">
      <h1 className="flex min-h-9 items-center text-xl">{t('options.log')}</h1>
      <DeadLetters />
      <DayChart />
      <TrafficLog />
      <RecordCard />
    </div>
  );
}
