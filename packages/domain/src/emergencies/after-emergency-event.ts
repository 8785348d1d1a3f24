import type { Emergency, EmergencyEvent } from './emergency.ts';

/**
 * An emergency as an event has made it; null where the event is about none that is known. `at` is the event's moment,
 * epoch ms.
 */
export function afterEmergencyEvent(
  before: Emergency | null,
  event: EmergencyEvent,
  at: number,
): Emergency | null {
  if (event.type === 'EmergencyStarted') {
    const { emergencyId, kind, drill, by, steps } = event.payload;
    const unmarked = { mark: null, markedBy: null, markedAt: null, note: '' } as const;
    return {
      id: emergencyId,
      kind,
      drill,
      startedAt: at,
      startedBy: by,
      steps: steps.map((step) => ({ ...step, ...unmarked })),
      announcement: null,
      operations: [],
      endedAt: null,
      outcome: null,
    };
  }
  if (before === null) return null;
  switch (event.type) {
    case 'EmergencyStepMarked': {
      const { stepId, mark, note, by } = event.payload;
      const marked = { mark, note, markedBy: mark && by, markedAt: mark && at };
      return {
        ...before,
        steps: before.steps.map((one) => (one.id === stepId ? { ...one, ...marked } : one)),
      };
    }
    case 'EmergencyAnnounced':
      return { ...before, announcement: event.payload.announcement };
    case 'MassOperationBegan':
      // A promise is given again to those who came since.
      return { ...before, operations: [...new Set([...before.operations, event.payload.operation])] };
    case 'MassOperationEnded':
      return { ...before, operations: before.operations.filter((one) => one !== event.payload.operation) };
    case 'EmergencyEnded':
      return { ...before, endedAt: at, outcome: event.payload.outcome };
    default:
      return before;
  }
}
