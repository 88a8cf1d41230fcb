import { t, tCount } from '@/components/ui/words';
import type { FileRead, RowProblem } from '@/lib/engine/taxonomy/import/files';
import type { TaxonomyPreview } from '@/lib/messages/taxonomy';

export interface Found extends TaxonomyPreview {
  files: FileRead[];
  problems: RowProblem[];
}

const SHOWN = 10;

/** What stands in the chosen files, before any of it is used. */
export function FoundInFiles({ found }: { found: Found }) {
  const { files, problems, skills, occupations, known, taken, refused, examples } = found;
  const leftOut = files.reduce((sum, one) => sum + one.leftOut, 0);
  return (
    <div className="grid grid-cols-1 gap-3 border-t border-line pt-3">
      <p className="font-medium">
        {t('taxonomy.new', {
          skills: tCount('taxonomy.skills', skills),
          occupations: tCount('taxonomy.occupations', occupations),
        })}
      </p>
      <ul className="grid gap-1 text-sm">
        {files.map(({ file, kind, rows }) => (
          <li key={file} className="break-words">
            {file}: {kind}, {tCount('taxonomy.rows', rows)}
          </li>
        ))}
        {known > 0 && <li>{tCount('taxonomy.known', known)}</li>}
        {taken > 0 && <li>{tCount('taxonomy.taken', taken)}</li>}
        {refused > 0 && <li>{tCount('taxonomy.refused', refused)}</li>}
      </ul>
      <p className="text-sm break-words text-muted">
        {t('taxonomy.examples', { list: examples.join(' · ') })}
      </p>
      {leftOut > 0 && (
        <div className="text-sm text-warn">
          <p>{tCount('taxonomy.leftOut', leftOut)}</p>
          <ul className="list-disc pl-5">
            {problems.slice(0, SHOWN).map(({ file, line, why }) => (
              <li key={`${file} ${line}`} className="break-words">
                {t('taxonomy.line', { file, line, why })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
