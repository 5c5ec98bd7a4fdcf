/** An in-memory session bus with given answers and signals sent by the test. */
import type { SessionBus, SignalMatch } from '../../src/main/platform/sessionBus';
import { fail, ok } from '../../src/shared/domain/common/result';

export interface FakeSessionBus extends SessionBus {
  /** Sends a signal to its listeners. */
  signal(interfaceName: string, member: string, ...body: readonly unknown[]): void;
  /** The number of listeners. */
  listeners(): number;
}

/** @param answers the results of calls and properties by `interface.member`; may be changed at any time */
export function fakeSessionBus(answers: Readonly<Record<string, unknown>> = {}): FakeSessionBus {
  const listeners = new Set<{
    readonly match: SignalMatch;
    onSignal(body: readonly unknown[], path: string): void;
  }>();
  const answer = (name: string) => (name in answers ? ok(answers[name]) : fail('unanswered' as const));
  return {
    connect: async () => ok(null),
    async call(target, member) {
      const result = answer(`${target.interface}.${member}`);
      return result.ok ? ok([result.value]) : result;
    },
    property: async (target, name) => answer(`${target.interface}.${name}`),
    listen(match, onSignal) {
      const listener = { match, onSignal };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    signal(interfaceName, member, ...body) {
      for (const { match, onSignal } of listeners) {
        const { interface: from, member: name, arg0 = body[0] } = match;
        if (from === interfaceName && name === member && arg0 === body[0]) onSignal(body, match.path ?? '/');
      }
    },
    listeners: () => listeners.size,
    own: async () => ok([]),
    serve: () => () => undefined,
    emit: () => undefined,
    stop: () => undefined,
  };
}
