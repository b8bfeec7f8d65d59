<#
.SYNOPSIS
Holds several deployments against their designs at the same time, and makes one report of it.

.DESCRIPTION
Each deployment is looked at by a machine of its own that has Microsoft's cmdlets and E911Config: a front end or an admin workstation. The
designs lie here and go over as text. What comes back is the file of Test-E911Drift, which lies here afterwards, one for each deployment.
The report is report.html; if a deployment could not be looked at, its name says so (report-2-of-3.html), a warning names the deployment,
and the exit code is not 0: what nobody has seen is not clean.

.PARAMETER Deployment
Objects with Name, Design (the path of the design file here), and ComputerName or Session. With JournalFolder, the folder there whose
journals tell which plan was applied last. Import-Csv makes such objects.

.PARAMETER OutFolder
The folder for the report, the table summary.csv and the drift files. It is made if it is not there.

.PARAMETER TimeoutSeconds
How long all of it may take.

.PARAMETER EnableExit
Sets the exit code of the process: 2 if something differs, else 3 if something could not be seen, else 0.

.EXAMPLE
Import-Csv .\deployments.csv | .\many-deployments.ps1 -OutFolder .\tonight -EnableExit
#>
#requires -Version 5.1
#requires -Modules E911Config
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true, ValueFromPipeline = $true)]
    [psobject[]]$Deployment,

    [Parameter(Mandatory = $true)]
    [string]$OutFolder,

    [int]$TimeoutSeconds = 3600,

    [switch]$EnableExit
)

begin {
    $ErrorActionPreference = 'Stop'
    $runs = @()

    # What runs there.
    $check = {
        param([string]$Name, [string]$Text, [string]$JournalFolder)
        $ErrorActionPreference = 'Stop'
        Import-Module E911Config
        $folder = Join-Path ([System.IO.Path]::GetTempPath()) ([guid]::NewGuid().ToString('N'))
        $null = New-Item -ItemType Directory -Path $folder
        try {
            $design = Join-Path $folder "$Name.e911.json"
            $file = Join-Path $folder "$Name.e911-drift.json"
            Set-Content -LiteralPath $design -Value $Text -Encoding UTF8
            $journals = @{}
            if ($JournalFolder) { $journals.JournalFolder = $JournalFolder }
            $result = Test-E911Drift -LiteralPath $design -OutPath $file -WarningAction SilentlyContinue -WarningVariable said @journals
            [pscustomobject]@{
                ExitCode     = $result.ExitCode
                Inconclusive = $result.Inconclusive
                Items        = $result.Items.Count
                Critical     = @($result.Items | Where-Object { 'Critical', 'NotRated' -contains "$($_.Severity)" -and "$($_.Kind)" -ne 'Unreadable' -and -not $_.Accepted -and -not $_.Waiting }).Count
                Warnings     = @($said | ForEach-Object { "$_" })
                File         = Get-Content -LiteralPath $file -Raw -Encoding UTF8
            }
        }
        finally {
            Remove-Item -LiteralPath $folder -Recurse
        }
    }
}

process {
    foreach ($one in $Deployment) {
        $name = $one.Name -replace '[^\w.-]', '_'
        if ($runs | Where-Object { $_.Name -eq $name }) { throw "Two deployments are called $name." }
        $there = if ($one.PSObject.Properties['Session']) { @{ Session = $one.Session } } else { @{ ComputerName = $one.ComputerName } }
        $journals = if ($one.PSObject.Properties['JournalFolder']) { $one.JournalFolder }
        $text = Get-Content -LiteralPath $one.Design -Raw -Encoding UTF8
        $run = @{ Name = $name; Job = $null; Reason = '' }
        try { $run.Job = Invoke-Command @there -ScriptBlock $check -ArgumentList $name, $text, $journals -AsJob }
        catch { $run.Reason = "$_" }
        $runs += $run
    }
}

end {
    if (-not $runs) { throw 'No deployment was given.' }
    $OutFolder = (New-Item -ItemType Directory -Path $OutFolder -Force).FullName
    $jobs = @($runs | ForEach-Object { $_.Job } | Where-Object { $_ })
    if ($jobs) { $null = Wait-Job -Job $jobs -Timeout $TimeoutSeconds }

    $files = @()
    $summary = foreach ($run in $runs) {
        $answer = $null
        if ($run.Job) {
            $state = $run.Job.State
            $answer = Receive-Job -Job $run.Job -ErrorAction SilentlyContinue -ErrorVariable problems
            if ($state -ne 'Completed' -or $problems) { $answer = $null }
            $run.Reason = if ($problems) { "$($problems[0])" } elseif ($state -eq 'Running') { 'It did not answer in time.' } else { "$($run.Job.ChildJobs[0].JobStateInfo.Reason)" }
            if ($state -eq 'Running') { Stop-Job -Job $run.Job }
            Remove-Job -Job $run.Job -Force
        }
        if ($answer) {
            $file = Join-Path $OutFolder "$($run.Name).e911-drift.json"
            Set-Content -LiteralPath $file -Value $answer.File -Encoding UTF8 -NoNewline
            $files += $file
            foreach ($warning in $answer.Warnings) { Write-Warning "$($run.Name): $warning" }
        }
        else { Write-Warning "$($run.Name) was not looked at: $($run.Reason)" }
        [pscustomobject]@{
            Deployment = $run.Name
            Verdict    = if (-not $answer) { 'NotSeen' } elseif ($answer.ExitCode -eq 2) { 'Differs' } elseif ($answer.ExitCode -eq 0) { 'Clean' } else { 'Inconclusive' }
            NotAllSeen = -not $answer -or $answer.Inconclusive
            Items      = if ($answer) { $answer.Items }
            Critical   = if ($answer) { $answer.Critical }
            ExitCode   = if ($answer) { $answer.ExitCode } else { 3 }
            Reason     = if (-not $answer) { $run.Reason }
        }
    }

    $summary | Export-Csv -LiteralPath (Join-Path $OutFolder 'summary.csv') -NoTypeInformation -Encoding UTF8
    $report = if ($files.Count -eq @($runs).Count) { 'report.html' } else { "report-$($files.Count)-of-$(@($runs).Count).html" }
    if ($files) { $files | Export-E911Report -Path (Join-Path $OutFolder $report) }
    $summary
    if ($EnableExit) {
        $codes = @($summary | ForEach-Object { $_.ExitCode })
        exit $(if ($codes -contains 1) { 1 } elseif ($codes -contains 2) { 2 } elseif ($codes -contains 3) { 3 } else { 0 })
    }
}
