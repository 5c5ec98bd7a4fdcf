/** A session bus in memory: what its services answer, and signals that a test sends. */
import type { SessionBus, SignalMatch } from '../../src/main/platform/sessionBus';
import { fail, ok } from '../../src/shared/domain/common/result';

export interface FakeSessionBus extends SessionBus {
  /** Sends a signal to all who listen to it. */
  signal(interfaceName: string, member: string, ...body: readonly unknown[]): void;
  /** How many listen. */
  listeners(): number;
}

/** @param answers what calls and properties give, as `interface.member`; read anew each time */
export function fakeSessionBus(answers: Readonly<Record<string, unknown>> = {}): FakeSessionBus {
  const listeners = new Set<{ readonly match: SignalMatch; heard(body: readonly unknown[]): void }>();
  const answer = (name: string) => (name in answers ? ok(answers[name]) : fail('unanswered' as const));
  return {
    async call(target, member) {
      const given = answer(`${target.interface}.${member}`);
      return given.ok ? ok([given.value]) : given;
    },
    property: async (target, name) => answer(`${target.interface}.${name}`),
    listen(match, heard) {
      const listener = { match, heard };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    signal(interfaceName, member, ...body) {
      for (const { match, heard } of listeners) {
        const { interface: from, member: named, arg0 = body[0] } = match;
        if (from === interfaceName && named === member && arg0 === body[0]) heard(body);
      }
    },
    listeners: () => listeners.size,
    stop: () => undefined,
  };
}
