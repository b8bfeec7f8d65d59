# The whole job through the proxies of Import-PSSession, as an administrator has Microsoft's cmdlets who is not on a front end, with every
# fault of the simulator: what an explicit -Session says, the imported proxies say, word for word. The deployment is simulated in a process
# of its own, behind PowerShell's remoting over a named pipe.

Describe 'A deployment behind imported proxies' -Tag 'Once' {
    BeforeAll {
        $root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path
        Get-Module E911Config.Simulator | Remove-Module
        Import-Module (Join-Path $root 'artifacts/module/E911Config/E911Config.psd1') -Force -ErrorAction Stop
        $work = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid().ToString('N'))
        $null = New-Item -ItemType Directory -Path $work
        $design = Join-Path $work 'litware.e911.json'
        $pristine = Join-Path $work 'litware.e911-snapshot.json'
        Copy-Item (Join-Path $root 'examples/litware/litware.e911.json') $design

        # Fewer users: each is read for every plan.
        $snapshot = [IO.File]::ReadAllText((Join-Path $root 'examples/litware/litware.e911-snapshot.json'))
        [IO.File]::WriteAllText($pristine, ($snapshot -replace '"count": \d+', '"count": 2'))

        # Stands in for the front end. It ends with its input.
        $server = Join-Path $work 'server.ps1'
        Set-Content -LiteralPath $server -Value @'
param($Pipe)
[System.Management.Automation.Remoting.RemoteSessionNamedPipeServer]::CreateCustomNamedPipeServer($Pipe)
[Console]::Out.WriteLine('listening')
$null = [Console]::In.ReadToEnd()
'@

        function Open-FrontEnd {
            $pipe = 'e911-' + [guid]::NewGuid().ToString('N')
            $start = New-Object System.Diagnostics.ProcessStartInfo 'dotnet'
            foreach ($argument in [Environment]::GetCommandLineArgs()[0], $server, $pipe) { $start.ArgumentList.Add($argument) }
            $start.RedirectStandardInput = $true
            $start.RedirectStandardOutput = $true
            $script:process = [System.Diagnostics.Process]::Start($start)
            $script:process.StandardOutput.ReadLine() | Should -Be 'listening'
            $connection = New-Object System.Management.Automation.Runspaces.NamedPipeConnectionInfo $pipe
            $script:runspace = [System.Management.Automation.Runspaces.RunspaceFactory]::CreateRunspace($connection)
            $script:runspace.Open()
            $script:far = [System.Management.Automation.Runspaces.PSSession]::Create($script:runspace, 'NamedPipe', $null)
            Invoke-Command -Session $script:far -ArgumentList (Join-Path $root 'artifacts/module/E911Config.Simulator/E911Config.Simulator.psd1') -ScriptBlock {
                param($Simulator)
                Import-Module $Simulator -ErrorAction Stop
            }
            Reset-FrontEnd
            Import-Proxies
        }

        # Of what is there now.
        function Import-Proxies {
            $script:proxies | Where-Object { $_ } | Remove-Module
            $script:proxies = Import-Module (Import-PSSession $script:far -CommandName '*-Cs*' -AllowClobber -DisableNameChecking) -Global -DisableNameChecking -PassThru
        }

        function Close-FrontEnd {
            $script:proxies | Remove-Module
            $script:proxies = $null
            $script:runspace.Dispose()
            $script:process.StandardInput.Close()
            if (-not $script:process.WaitForExit(30000)) { $script:process.Kill() }
            $script:process.Dispose()
        }

        function Reset-FrontEnd {
            $deployment = Join-Path $work "$([guid]::NewGuid().ToString('N')).e911-snapshot.json"
            Copy-Item $pristine $deployment
            Invoke-Command -Session $script:far -ArgumentList $deployment -ScriptBlock {
                param($Deployment)
                if ((Get-E911Simulation -ErrorAction Ignore).Path) { Stop-E911Simulation -Discard }
                Start-E911Simulation -Path $Deployment -WarningAction SilentlyContinue
                Set-CsNetworkSite -Identity Cologne -LocationPolicy $null
            }
        }

        function Set-Fault([string] $Fault) {
            Invoke-Command -Session $script:far -ScriptBlock ([scriptblock]::Create("Set-E911SimulationFault $Fault"))

            # Nobody has a proxy of a cmdlet that the front end does not have.
            if ($Fault -like '-Missing*' -or $script:lacking) { Import-Proxies }
            $script:lacking = $Fault -like '-Missing*'
        }

        # What a command told: its errors with their ids, its warnings, and what is worth knowing of its result. Where the cmdlets were is
        # the one difference that there must be.
        function Read-Answer([scriptblock] $Command) {
            $result = $null
            try { $result = & $Command } catch { $thrown = $_ }
            $told = @($thrown | Where-Object { $_ } | ForEach-Object { "$($_.FullyQualifiedErrorId.Split(',')[0]) $($_.CategoryInfo.Category): $_" })
            foreach ($one in @($result)) {
                if ($one -is [System.Management.Automation.ErrorRecord]) { $told += "$($one.FullyQualifiedErrorId.Split(',')[0]) $($one.CategoryInfo.Category): $one" }
                elseif ($one -is [System.Management.Automation.WarningRecord]) { $told += "warning: $one" }
                elseif ($null -ne $one) {
                    $told += ($one | Select-Object -Property Id, Outcome, Safe, ExitCode, Inconclusive | Format-List | Out-String).Trim()
                    if ($one.PSObject.Properties['Unread']) { $told += @($one.Unread | ForEach-Object { "unread $($_.Noun): $($_.Reason)" }) }
                    if ($one.PSObject.Properties['Steps']) { $told += @($one.Steps | Where-Object { $_.PSObject.Properties['Status'] } | ForEach-Object { "$($_.Number) $($_.Action) $($_.ObjectType) $($_.Identity) $($_.Status) $($_.Error)" }) }
                    if ($one.PSObject.Properties['Items']) { $told += @($one.Items | ForEach-Object { "$($_.Kind) $($_.ObjectType) $($_.Identity) $($_.Severity)" }) }
                }
            }

            ($told -join "`n") -replace 'the session to [^\s:,;.]+|this session', '<there>' -replace '\d{8}T\d{9}Z', '<time>' -replace ([regex]::Escape($work) + '[/\\][0-9a-f]{32}'), '<folder>' -replace [regex]::Escape($work), '<work>'
        }

        # The fault comes before the plan, or between plan and apply. The same deployment gives the same plan: one for each way is enough.
        function Read-Job([hashtable] $From, [string] $Fault, [bool] $Early) {
            Reset-FrontEnd
            $folder = Join-Path $work ([guid]::NewGuid().ToString('N'))
            if ($Early) {
                Set-Fault $Fault
                Read-Answer { New-E911TrunkPlan -Path $design -Zone Reno @From 3>&1 2>&1 }
                Read-Answer { Export-E911Snapshot -Path "$folder.json" @From 3>&1 2>&1 }
                (ConvertFrom-Json ([IO.File]::ReadAllText("$folder.json"))).unread | ForEach-Object { "unread $($_.noun): $($_.reason)" }
                return
            }

            $way = [string]$From.Count
            if (-not $plans[$way]) { $plans[$way] = New-E911TrunkPlan -Path $design -Zone Reno -WarningAction SilentlyContinue @From }
            Set-Fault $Fault
            Read-Answer { Set-E911Routing -Plan $plans[$way] -Force -JournalFolder $folder -Confirm:$false -ErrorAction Continue -OutVariable script:applied @From 3>&1 2>&1 }
            Set-Fault '-Clear'
            if ($Fault -eq '-Clear') { Read-Answer { Undo-E911Routing -JournalPath $script:applied[0].JournalPath -JournalFolder $folder -Confirm:$false @From 3>&1 2>&1 } }
        }

        $plans = @{}
        Open-FrontEnd
    }

    AfterAll {
        Close-FrontEnd
        Remove-Item -LiteralPath $work -Recurse -Force
    }

    # Some of the faults; all of them where all chances are asked for.
    $all = $env:E911_ALL_CHANCES -notin $null, '', '0'
    $faults = @(
        @{ Fault = '-Clear'; Early = $false; Says = 'Applied' }
        @{ Fault = '-DenyNoun CsVoiceRoute'; Early = $true; Says = 'unread CsVoiceRoute' }
        @{ Fault = '-FailWrite 3 -When After'; Early = $false; Says = 'ApplyFailed' }
        @{ Fault = '-BeforeWrite 2 -OtherAdministrator { Set-CsVoicePolicy -Identity RenoUsers -AllowSimulRing $false }'; Early = $false; Says = 'RenoUsers' }
        @{ Fault = '-RefuseDeserialized'; Early = $true; Says = 'The session cannot carry what' }
        if ($all) {
            @{ Fault = '-DenyNoun CsVoiceRoute'; Early = $false; Says = 'CsVoiceRoute' }
            @{ Fault = '-DenyNoun CsUser'; Early = $true; Says = 'unread CsUser' }
            @{ Fault = '-FailWrite 3 -When Before'; Early = $false; Says = 'RolledBack' }
            @{ Fault = '-MissingCmdlet Set-CsNetworkSite'; Early = $false; Says = 'Nothing was written: <there> lacks what this change needs: Set-CsNetworkSite.' }
            @{ Fault = '-BeforeRead 1 -OtherAdministrator { Set-CsVoicePolicy -Identity RenoUsers -AllowSimulRing $false }'; Early = $false; Says = 'PlanIsStale' }
            @{ Fault = '-ReadDelayMilliseconds 1'; Early = $false; Says = 'Applied' }
            @{ Fault = '-RefuseDeserialized'; Early = $false; Says = '' }
        }
    )
    It 'tells <Fault> as an explicit session does' -ForEach $faults {
        $asked = (Read-Job @{ Session = $far } $Fault $Early) -join "`n----`n"
        $imported = (Read-Job @{} $Fault $Early) -join "`n----`n"
        $imported | Should -BeExactly $asked
        $asked | Should -BeLike "*$Says*"
    }

    # The proxies try to connect anew, so the words are others; what stands and what was done must be the same.
    if ($all) {
        It 'tells a front end that dies as an explicit session does' {
            $answers = foreach ($from in @{ Session = $far }, @{}) {
                $folder = Join-Path $work ([guid]::NewGuid().ToString('N'))
                Reset-FrontEnd
                $plan = New-E911TrunkPlan -Path $design -Zone Reno @from -WarningAction SilentlyContinue
                Set-Fault '-DieOnWrite 3 -When After'
                if ($from.Count) { $from.Session = $far }
                Read-Answer { Set-E911Routing -Plan $plan -Force -JournalFolder $folder -Confirm:$false -ErrorAction Continue @from 3>&1 2>&1 }
                Close-FrontEnd
                Open-FrontEnd
            }
            $done = @($answers | ForEach-Object { $_ -replace '(?m)(Applied|Failed|NotRun|RolledBack|InvalidOperation\b).*$', '$1' })
            $done[1] | Should -BeExactly $done[0]
            $answers[0] | Should -BeLike '*ApplyFailed*is closed*'
            $answers[1] | Should -BeLike '*ApplyFailed*'
        }
    }
}
