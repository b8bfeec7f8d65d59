# The built modules from a user's side. "dotnet test E911Config.sln" runs it; by hand it needs Pester 5 or 6, and a build: dotnet build E911Config.sln

BeforeDiscovery {
    $modules = 'E911Config', 'E911Config.Simulator'
}

Describe '<_>' -ForEach $modules {
    BeforeAll {
        $name = $_
        $folder = Join-Path $PSScriptRoot "../../artifacts/module/$name"
        $manifestPath = Join-Path $folder "$name.psd1"
        $manifest = Import-PowerShellDataFile -LiteralPath $manifestPath
        Import-Module $manifestPath -Force -ErrorAction Stop
    }

    AfterAll {
        Remove-Module $name -ErrorAction SilentlyContinue
    }

    It 'has a valid manifest' {
        Test-ModuleManifest -Path $manifestPath -ErrorAction Stop | Should -Not -BeNullOrEmpty
    }

    It 'exports what its manifest names' {
        $exported = @((Get-Module $name).ExportedCmdlets.Keys | Sort-Object)
        $exported | Should -Be @($manifest.CmdletsToExport | Sort-Object)
    }

    It 'exports no function and no variable' {
        $module = Get-Module $name
        $module.ExportedFunctions.Count | Should -Be 0
        $module.ExportedVariables.Count | Should -Be 0
    }

    It 'names its cmdlets with approved verbs' {
        $approved = (Get-Verb).Verb
        (Get-Module $name).ExportedCmdlets.Values | ForEach-Object { $_.Verb | Should -BeIn $approved }
    }

    It 'has help that somebody wrote for every cmdlet' {
        foreach ($command in (Get-Module $name).ExportedCmdlets.Values) {
            $help = Get-Help $command.Name -Full
            $help.Synopsis.Trim() | Should -Not -BeLike "$($command.Name)*" -Because $command.Name
            $help.examples.example | Should -Not -BeNullOrEmpty -Because $command.Name
        }
    }
}

Describe 'Both modules in one session' {
    It 'work in the order <_>' -ForEach @(
        , @('E911Config', 'E911Config.Simulator')
        , @('E911Config.Simulator', 'E911Config')
    ) {
        $paths = $_ | ForEach-Object { (Resolve-Path (Join-Path $PSScriptRoot "../../artifacts/module/$_/$_.psd1")).Path }
        # Where PowerShell is started by dotnet, the program is dotnet and its first argument PowerShell.
        $program = (Get-Process -Id $PID).Path
        $powershell = @(if ((Split-Path $program -Leaf) -like 'dotnet*') { [Environment]::GetCommandLineArgs()[0] })
        $shown = & $program @powershell -NoProfile -Command "Import-Module '$($paths[0])', '$($paths[1])' -ErrorAction Stop; (Get-Module E911Config*).Count"
        $LASTEXITCODE | Should -Be 0
        $shown | Should -Be '2'
    }
}
