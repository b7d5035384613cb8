/** A long page of sections: a list of them at the side, and a search that leaves only the lines that fit. */
import '#renderer/parts/page-head.css';
import './sectioned-page.css';
import { createContext, type ReactNode, type RefObject, useContext, useEffect, useRef, useState } from 'react';
import { t } from '#contract/language/language.ts';
import { PageHead } from './page-head.tsx';
import { SearchField } from './search-field.tsx';

interface Props {
  title: string;
  search: string;
  sections: readonly { id: string; label: string }[];
  /** The one to begin with. */
  begin: string | undefined;
  children: ReactNode;
}

const Sought = createContext('');

export function SectionedPage({ title, search, sections, begin, children }: Props) {
  const [query, setQuery] = useState('');
  const body = useRef<HTMLDivElement>(null);
  const here = useSectionInView(body, query === '');
  const show = (id: string) => {
    setQuery('');
    // After the sections that were hidden are back.
    requestAnimationFrame(() => scrollTo(body.current, id));
  };
  useEffect(() => {
    if (begin) scrollTo(body.current, begin);
  }, [begin]);
  return (
    <div className="page">
      <PageHead title={title}>
        <SearchField label={search} value={query} onChange={setQuery} />
      </PageHead>
      <div className="sectioned">
        <nav className="section-list" aria-label={t('Sections of this page')}>
          {sections.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              className="section-link"
              aria-current={here === id ? 'true' : undefined}
              onClick={() => show(id)}
            >
              {label}
            </button>
          ))}
        </nav>
        <div className="page-body sectioned-body" ref={body}>
          <Sought value={query.trim().toLocaleLowerCase()}>{children}</Sought>
          <p className="sectioned-nothing quiet" role="status">
            {query.trim() !== '' && t('Nothing is called “{query}”', { query: query.trim() })}
          </p>
        </div>
      </div>
    </div>
  );
}

/** One section of it; `id` is that of its line in the list. */
export function PageSection({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="page-section" data-section={id}>
      {children}
    </div>
  );
}

/** Whether a line with these words is to be seen. */
export function useSought(...words: readonly string[]): boolean {
  const query = useContext(Sought);
  const text = words.join(' ').toLocaleLowerCase();
  return query.split(/\s+/).every((part) => text.includes(part));
}

function sectionOf(body: HTMLElement | null, id: string): HTMLElement | null {
  return body?.querySelector(`[data-section="${CSS.escape(id)}"]`) ?? null;
}

function scrollTo(body: HTMLElement | null, id: string): void {
  const section = sectionOf(body, id);
  if (!body || !section) return;
  // Not `scrollIntoView`: that would move the window’s frame too.
  body.scrollTop += section.getBoundingClientRect().top - body.getBoundingClientRect().top;
  section.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

/** The first section whose end is below the top of the page. */
function useSectionInView(body: RefObject<HTMLElement | null>, follow: boolean): string | undefined {
  const [id, setId] = useState<string | undefined>();
  useEffect(() => {
    const page = body.current;
    if (!page || !follow) return setId(undefined);
    const look = () => {
      const { top, bottom } = page.getBoundingClientRect();
      const all = [...page.querySelectorAll<HTMLElement>('[data-section]')];
      const atEnd = page.scrollHeight - page.scrollTop - page.clientHeight < 2 && page.scrollTop > 0;
      const shown = all.filter((each) => each.getBoundingClientRect().bottom > top + 40);
      const last = all.findLast((each) => each.getBoundingClientRect().top < bottom);
      setId((atEnd ? last : shown[0])?.dataset['section']);
    };
    look();
    page.addEventListener('scroll', look, { passive: true });
    return () => page.removeEventListener('scroll', look);
  }, [body, follow]);
  return id;
}
