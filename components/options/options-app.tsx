import {
  Library,
  ListChecks,
  type LucideIcon,
  Plug,
  Rocket,
  Scale,
  ScrollText,
  Server,
  Share2,
  ShieldCheck,
  Table2,
  Users,
  Workflow,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Logo } from '@/components/ui/logo';
import { useFocusHome } from '@/components/ui/use-focus-home';
import { t, type WordKey } from '@/components/ui/words';
import { CompanionPage } from './companion/companion-page';
import { ConnectionsPage } from './connections-page';
import { CriteriaPage } from './criteria/criteria-page';
import { DecisionsPage } from './decisions/decisions-page';
import { KeysHelp } from './keys-help';
import { LinksPage } from './links/links-page';
import { LogPage } from './log/log-page';
import { MappingPage } from './mapping/mapping-page';
import { PrivacyPage } from './privacy/privacy-page';
import { StartPage } from './start/start-page';
import { TaxonomyPage } from './taxonomy/taxonomy-page';
import { TeamPage } from './team/team-page';
import { useHash } from './use-hash';
import { WorkflowPage } from './workflow/workflow-page';

interface Page {
  path: string;
  title: WordKey;
  icon: LucideIcon;
  /** Uses the whole width. */
  wide?: boolean;
  draw(params: URLSearchParams): ReactNode;
}

/** The pages of the settings, in the order of the navigation. */
const PAGES: [Page, ...Page[]] = [
  { path: '/start', title: 'options.start', icon: Rocket, draw: () => <StartPage /> },
  {
    path: '/connections',
    title: 'options.connections',
    icon: Plug,
    draw: (params) => <ConnectionsPage params={params} />,
  },
  {
    path: '/criteria',
    title: 'options.criteria',
    icon: ListChecks,
    wide: true,
    draw: (params) => <CriteriaPage params={params} />,
  },
  { path: '/taxonomy', title: 'options.taxonomy', icon: Library, draw: () => <TaxonomyPage /> },
  { path: '/mapping', title: 'options.mapping', icon: Table2, wide: true, draw: () => <MappingPage /> },
  { path: '/workflow', title: 'options.workflow', icon: Workflow, wide: true, draw: () => <WorkflowPage /> },
  { path: '/decisions', title: 'options.decisions', icon: Scale, draw: () => <DecisionsPage /> },
  { path: '/links', title: 'options.links', icon: Share2, draw: (params) => <LinksPage params={params} /> },
  { path: '/privacy', title: 'options.privacy', icon: ShieldCheck, draw: () => <PrivacyPage /> },
  { path: '/team', title: 'options.team', icon: Users, draw: () => <TeamPage /> },
  { path: '/companion', title: 'options.companion', icon: Server, draw: () => <CompanionPage /> },
  { path: '/log', title: 'options.log', icon: ScrollText, wide: true, draw: () => <LogPage /> },
];

/** The settings: pages by hash, with a navigation at the left (above, where the window is narrow). */
export function OptionsApp() {
  useFocusHome();
  const { path, params } = useHash();
  const page = PAGES.find((known) => known.path === path) ?? PAGES[0];
  return (
    <div className="mx-auto grid min-h-dvh max-w-6xl content-start gap-x-10 gap-y-4 p-4 sm:grid-cols-[12rem_1fr] sm:p-8">
      <nav aria-label={t('options.navigation')} className="grid content-start gap-4">
        <p className="flex items-center gap-2.5 text-lg font-semibold">
          <Logo className="size-7" />
          Candor
        </p>
        <ul className="grid gap-1">
          {PAGES.map(({ path: to, title, icon: Icon }) => (
            <li key={to}>
              <a
                href={`#${to}`}
                aria-current={to === page.path ? 'page' : undefined}
                className="flex min-h-9 items-center gap-2.5 rounded-lg px-3 font-medium text-muted hover:bg-sunken aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent"
              >
                <Icon aria-hidden className="size-4" />
                {t(title)}
              </a>
            </li>
          ))}
        </ul>
        <KeysHelp />
      </nav>
      <main className={`min-w-0 ${page.wide ? '' : 'max-w-2xl'}`}>{page.draw(params)}</main>
    </div>
  );
}
