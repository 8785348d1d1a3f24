import './part-tabs.css';

interface PartTabsProps {
  readonly page: string;
  readonly label: string;
  readonly parts: readonly { readonly id: string; readonly name: string }[];
  readonly current: string;
}

/** The parts of one page; which one is open stands in the address, as the page itself does. */
export function PartTabs({ page, label, parts, current }: PartTabsProps) {
  return (
    <nav className="mg-parts" aria-label={label}>
      {parts.map(({ id, name }) => (
        <a key={id} href={`#${page}/${id}`} aria-current={id === current ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
