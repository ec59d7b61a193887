// Defect requests: what broke in the window is written down, and copied for whoever reports it.
import { ok } from '#core/result'
import type { Deps } from './deps'
import type { Handlers } from './register'

export const defectHandlers = ({ desktop }: Deps) =>
  ({
    async 'defect.tell'({ defect }) {
      desktop.tellDefect(defect)
      return ok(null)
    },
    async 'defect.copy'({ defect }) {
      desktop.copyDefect(defect)
      return ok(null)
    },
  }) satisfies Partial<Handlers>
