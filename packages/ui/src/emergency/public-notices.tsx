import type { TextBody } from '@onehall/protocol';
import { Both } from '../components/figures.tsx';
import { Icon } from '../components/icon.tsx';

/** What customers are told in an emergency, in both languages; nothing where there is nothing. */
export function PublicNotices({ notices }: { readonly notices: readonly TextBody[] }) {
  if (notices.length === 0) return null;
  return (
    <div className="oh-public-notices" role="status" data-testid="public-notices">
      <Icon name="alert" />
      <div>
        {notices.map((notice) => (
          <p key={`${notice.zh}${notice.en}`}>
            <Both text={notice} />
          </p>
        ))}
      </div>
    </div>
  );
}
