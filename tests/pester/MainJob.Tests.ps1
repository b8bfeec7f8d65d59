# The main job from a user's side, on a copy of the Litware example. "dotnet test E911Config.sln" runs it; by hand it needs Pester 5 or 6, and a build: dotnet build E911Config.sln

Describe 'The main job on Litware' {
    BeforeAll {
        $root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path
        Import-Module (Join-Path $root 'artifacts/module/E911Config/E911Config.psd1') -Force -ErrorAction Stop
        Import-Module (Join-Path $root 'artifacts/module/E911Config.Simulator/E911Config.Simulator.psd1') -Force -ErrorAction Stop
        $design = Join-Path $root 'examples/litware/litware.e911.json'
        # A few callers of each class: every user is read for every plan.
        $snapshot = (Get-Content -Raw (Join-Path $root 'examples/litware/litware.e911-snapshot.json')) -replace '(?<="count": \d)\d+'
    }

    BeforeEach {
        $deployment = Join-Path $TestDrive "$([guid]::NewGuid().ToString('N')).e911-snapshot.json"
        Set-Content -LiteralPath $deployment -Value $snapshot -NoNewline
        Start-E911Simulation -Path $deployment
    }

    AfterEach {
        Stop-E911Simulation -Discard
    }

    It 'plans, applies, and has nothing left to do' {
        $plan = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue
        $plan.Steps.Count | Should -BeGreaterThan 0
        (Set-E911Routing -Plan $plan -JournalFolder $TestDrive -Confirm:$false).Outcome | Should -Be 'Applied'
        (New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue).Clean | Should -BeTrue
        $drift = Test-E911Drift -Path $design -JournalFolder $TestDrive
        $drift.Clean | Should -BeTrue
        $drift.Compared | Should -BeGreaterThan 0
    }

    It 'writes nothing under -WhatIf' {
        Reset-E911SimulationCounter
        New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue | Set-E911Routing -JournalFolder $TestDrive -WhatIf
        (Get-E911Simulation).WriteCount | Should -Be 0
    }

    It 'refuses a plan when a touched object has changed' {
        $plan = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue
        Set-CsVoicePolicy -Identity RenoUsers -AllowSimulRing $false
        { Set-E911Routing -Plan $plan -JournalFolder $TestDrive -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'PlanIsStale,E911Config.Commands.SetE911RoutingCommand'
    }

    It 'finds what somebody broke by hand' {
        New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue | Set-E911Routing -JournalFolder $TestDrive -Confirm:$false | Out-Null
        Set-CsNetworkSite -Identity Reno -LocationPolicy $null
        $items = @(Test-E911Drift -Path $design -JournalFolder $TestDrive -Items)
        $items.Count | Should -Be 1
        "$($items[0].Kind) $($items[0].Identity) $($items[0].Property)" | Should -Be 'Changed Reno LocationPolicy'
    }

    It 'follows a call' {
        New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue | Set-E911Routing -JournalFolder $TestDrive -Confirm:$false | Out-Null
        $trace = Get-CsNetworkSite Reno | Trace-E911Call 911 -RegistrarPool sba-rno.litwareinc.com -VoicePolicy RenoUsers -DialPlan NorthAmerica -Design $design
        $trace.Outcome | Should -Be 'Located'
    }

    It 'runs the walk-through as it stands' {
        Stop-E911Simulation -Discard
        { & (Join-Path $root 'examples/litware/walkthrough.ps1') | Out-Null } | Should -Not -Throw
        Start-E911Simulation -Path $deployment
    }
}
