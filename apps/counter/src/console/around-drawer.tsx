import type { ConsoleView } from '@onehall/protocol';
import type { AroundName } from '../features/around/around-keys.tsx';
import { JobsDrawer } from '../features/entrusted-jobs/jobs-drawer.tsx';
import { KnowledgeDrawer } from '../features/knowledge/knowledge-drawer.tsx';

interface AroundDrawerProps {
  readonly name: AroundName;
  readonly visit: ConsoleView['visit'];
  readonly serviceId: string | null;
  readonly onClose: () => void;
}

/** What was reached for beside the visit. */
export function AroundDrawer({ name, visit, serviceId, onClose }: AroundDrawerProps) {
  return name === 'knowledge' ? (
    <KnowledgeDrawer serviceId={serviceId} onClose={onClose} />
  ) : (
    <JobsDrawer visit={visit} onClose={onClose} />
  );
}
