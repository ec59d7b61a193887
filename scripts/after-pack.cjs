// After-pack: sets the fuses of the program that is shipped, and takes out what development put in.
const { rmSync } = require('node:fs')
const { join } = require('node:path')

const executables = {
  linux: ({ packager }) => packager.executableName,
  darwin: ({ packager }) =>
    `${packager.appInfo.productFilename}.app/Contents/MacOS/${packager.appInfo.productFilename}`,
  win32: ({ packager }) => `${packager.appInfo.productFilename}.exe`,
}

module.exports = async (context) => {
  const { flipFuses, FuseV1Options, FuseVersion } = require('@electron/fuses')
  const platform = context.electronPlatformName
  if (platform === 'linux')
    rmSync(join(context.appOutDir, 'resources', 'app'), { recursive: true, force: true })
  await flipFuses(join(context.appOutDir, executables[platform](context)), {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: platform === 'darwin',
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}
