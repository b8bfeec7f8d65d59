@{
    RootModule             = 'E911Config.Simulator.dll'
    # Loaded before the dll: asks whether this computer can load it.
    NestedModules          = @('FrameworkVersion.psm1')
    ModuleVersion          = '0.1.0'
    GUID                   = '83c32b4a-ac3a-473e-a393-70e6b490142a'
    Author                 = 'The E911Config authors'
    Copyright              = 'Copyright (c) 2026 The E911Config authors. MIT License.'
    Description            = 'A simulated Skype for Business Server deployment behind cmdlets of the same names: for tests, for training, and to rehearse a change on a copy of production. It never reaches a server.'

    PowerShellVersion      = '5.1'
    CompatiblePSEditions   = @('Desktop', 'Core')
    DotNetFrameworkVersion = '4.7.2'

    CmdletsToExport        = @(
        'Get-E911Simulation'
        'Save-E911Simulation'
        'Start-E911Simulation'
        'Stop-E911Simulation'
        'Reset-E911SimulationCounter'
        'Set-E911SimulationFault'
    )
    FormatsToProcess       = @('E911Config.Simulator.Format.ps1xml')
    FunctionsToExport      = @()
    AliasesToExport        = @()
    VariablesToExport      = @()

    PrivateData            = @{
        PSData = @{
            Tags = @('SkypeForBusiness', 'E911', 'Simulator', 'Training', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            # ProjectUri = ''
            ReleaseNotes = 'The first release. Never run yet: Windows PowerShell 5.1.'
        }
    }
}
