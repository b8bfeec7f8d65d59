@{
    RootModule             = 'E911Config.dll'
    # Loaded before the dll: asks whether this computer can load it.
    NestedModules          = @('FrameworkVersion.psm1')
    ModuleVersion          = '0.1.0'
    GUID                   = '66c1378b-8416-496c-9a24-82fb84798ecd'
    Author                 = 'The E911Config authors'
    Copyright              = 'Copyright (c) 2026 The E911Config authors. MIT License.'
    Description            = 'Turns a written design of emergency calling (E9-1-1) into the configuration of Skype for Business Server: plans it, applies it safely, and finds drift.'

    PowerShellVersion      = '5.1'
    CompatiblePSEditions   = @('Desktop', 'Core')
    DotNetFrameworkVersion = '4.7.2'

    TypesToProcess         = @('E911Config.Types.ps1xml')
    FormatsToProcess       = @(
        'E911Config.Format.ps1xml'
        'E911Config.Draft.Format.ps1xml'
        'E911Config.Audit.Format.ps1xml'
        'E911Config.Drift.Format.ps1xml'
        'E911Config.Resilience.Format.ps1xml'
        'E911Config.Zone.Format.ps1xml'
        'E911Config.Routing.Format.ps1xml'
        'E911Config.Snapshot.Format.ps1xml'
    )

    CmdletsToExport        = @(
        'Compare-E911TrunkPlan'
        'Export-E911Collector'
        'Export-E911Report'
        'Export-E911Script'
        'Export-E911Snapshot'
        'Get-E911RoutingHistory'
        'Get-E911TrunkPlan'
        'Get-E911Zone'
        'Import-E911Snapshot'
        'New-E911Design'
        'New-E911TrunkPlan'
        'Register-E911DriftTask'
        'Set-E911Routing'
        'Test-E911Configuration'
        'Test-E911Design'
        'Test-E911Drift'
        'Test-E911Resilience'
        'Trace-E911Call'
        'Undo-E911Routing'
        'Unregister-E911DriftTask'
    )
    FunctionsToExport      = @()
    AliasesToExport        = @()
    VariablesToExport      = @()

    PrivateData            = @{
        PSData = @{
            Tags = @('SkypeForBusiness', 'E911', 'Emergency', 'Voice', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            # ProjectUri = ''
            ReleaseNotes = 'The first release: design, plan, apply, undo, trace, drift, resilience, audit. Never run yet: Windows PowerShell 5.1, and a real Skype for Business Server.'
        }
    }
}
