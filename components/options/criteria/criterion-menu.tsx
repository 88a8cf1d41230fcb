import { ArrowDown, ArrowUp, Ellipsis, Merge, MessageCircleQuestionMark, Split, Trash2 } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { t } from '@/components/ui/words';
import { addQuestion, merge, move, partsOf, remove, split } from '@/lib/criteria/edit';
import type { Criterion } from '@/lib/criteria/types';

interface CriterionMenuProps {
  criterion: Criterion;
  all: readonly Criterion[];
  labelOf(id: string): string;
  onEdit(criteria: Criterion[]): void;
}

const MENU =
  'z-10 grid max-h-80 max-w-72 overflow-y-auto rounded-lg border border-line bg-surface p-1 shadow-xl';
const ITEM =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded px-2.5 outline-none data-[disabled]:opacity-50 data-[highlighted]:bg-accent-soft data-[highlighted]:text-accent';

/** Everything else that can be done with a criterion. */
export function CriterionMenu({ criterion, all, labelOf, onEdit }: CriterionMenuProps) {
  const { id, label, askOnly } = criterion;
  const others = all.filter((one) => one.id !== id && !one.askOnly);
  const item = (Icon: typeof ArrowUp, words: string, act: () => Criterion[]) => (
    <DropdownMenu.Item className={ITEM} onSelect={() => onEdit(act())}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {words}
    </DropdownMenu.Item>
  );
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger
        aria-label={t('criteria.menu', { label })}
        className="grid size-7 shrink-0 place-items-center rounded-lg text-muted hover:bg-sunken hover:text-ink"
      >
        <Ellipsis aria-hidden className="size-4" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" className={MENU}>
          {item(ArrowUp, t('criteria.up'), () => move(all, id, -1))}
          {item(ArrowDown, t('criteria.down'), () => move(all, id, 1))}
          {!askOnly && others.length > 0 && (
            <DropdownMenu.Sub>
              <DropdownMenu.SubTrigger className={ITEM}>
                <Merge aria-hidden className="size-4 shrink-0" />
                {t('criteria.mergeWith')}
              </DropdownMenu.SubTrigger>
              <DropdownMenu.Portal>
                <DropdownMenu.SubContent className={MENU}>
                  {others.map((other) => (
                    <DropdownMenu.Item
                      key={other.id}
                      className={ITEM}
                      onSelect={() => onEdit(merge(all, id, other.id))}
                    >
                      <span className="line-clamp-2">{other.label}</span>
                    </DropdownMenu.Item>
                  ))}
                </DropdownMenu.SubContent>
              </DropdownMenu.Portal>
            </DropdownMenu.Sub>
          )}
          {!askOnly &&
            partsOf(criterion).length > 1 &&
            item(Split, t('criteria.split'), () => split(all, id, labelOf))}
          {!askOnly &&
            item(MessageCircleQuestionMark, t('criteria.makeQuestion'), () =>
              addQuestion(remove(all, id), label),
            )}
          {item(Trash2, t('criteria.remove'), () => remove(all, id))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
