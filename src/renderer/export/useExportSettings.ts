// useExportSettings: what a publication's exports begin with. Each has its own, since each leaves in its own way.
import { type ExportSettings, newExportSettings } from '#shared/settings'
import { setSettings, useSettings } from '../state/settings'

export function useExportSettings(publication: string | undefined) {
  const { exports } = useSettings()
  const settings = (publication !== undefined && exports[publication]) || newExportSettings()
  const remember = (some: Partial<ExportSettings>): void => {
    if (publication !== undefined)
      setSettings({ exports: { ...exports, [publication]: { ...settings, ...some } } })
  }
  return { settings, remember }
}
