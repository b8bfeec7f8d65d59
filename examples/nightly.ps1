<#
.SYNOPSIS
    Compares a deployment with its design, as it is done every night. Register-E911DriftTask schedules this file.

.DESCRIPTION
    Asks Test-E911Drift, saves its result and a page of it in the report folder, tells the event log, removes old reports, and
    ends with the exit code: 0 clean, 1 failure, 2 differences, 3 something could not be seen.

    It changes nothing in the deployment, and sends nothing: notify.ps1 is an example of how somebody is told.

    Events of the source E911Config in the log Application:
        1000 clean
        1010 differences, at worst Minor      1011 at worst Major      1012 at worst Critical, or not to be rated
        1020 something could not be seen: also beside 1010 to 1012
        1030 failed: there was no check, or its reports could not be saved

.PARAMETER Design
    The design file.

.PARAMETER ReportFolder
    The folder of the reports. latest.html is always the newest page.

.PARAMETER JournalFolder
    The folder with the journals of Set-E911Routing. Another account has another default one: name it here, or the check knows of
    no plan that was applied.

.PARAMETER ConnectionUri
    Where Microsoft's cmdlets are, if not on this machine: https://pool.contoso.com/OcsPowerShell. The account that runs this is
    the one that signs in.

.PARAMETER Snapshot
    A snapshot file to check in place of a deployment.

.PARAMETER MaxSnapshotHours
    How old that snapshot may be. What is older tells nothing of tonight: the check is inconclusive, and its page and event say of
    when the snapshot is.

.PARAMETER MinimumSeverity
    The lowest severity that counts for exit code 2.

.PARAMETER KeepDays
    How long reports are kept. The newest clean one and those with a critical difference are always kept.

.PARAMETER EventLog
    Tells the event log.

.EXAMPLE
    .\nightly.ps1 -Design C:\E911\contoso.e911.json -ReportFolder C:\E911\reports -JournalFolder C:\E911\journal
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)]
    [string] $Design,

    [Parameter(Mandatory = $true)]
    [string] $ReportFolder,

    [string] $JournalFolder,

    [uri] $ConnectionUri,

    [string] $Snapshot,

    [ValidateRange(1, 10000)]
    [int] $MaxSnapshotHours = 26,

    [ValidateSet('Minor', 'Major', 'Critical')]
    [string] $MinimumSeverity = 'Minor',

    [ValidateRange(1, 3650)]
    [int] $KeepDays = 30,

    [switch] $EventLog
)

$ErrorActionPreference = 'Stop'

# What the event log holds of one event is limited; the rest is in the report.
function Write-Event {
    param([int] $Id, [string] $Type, [string[]] $Line)
    if (-not $EventLog) {
        return
    }
    $text = $Line -join "`r`n"
    if ($text.Length -gt 4000) {
        $text = $text.Substring(0, 4000) + '...'
    }
    try {
        Write-EventLog -LogName Application -Source E911Config -EventId $Id -EntryType $Type -Message $text
    }
    catch {
        # It never changes what the check says.
        Write-Warning "The event log was not told of ${Id}: $_"
    }
}

# Says what could not be done, and goes on: a check that cannot be saved is still a check.
function Invoke-Drift {
    param([hashtable] $Parameter)
    while ($true) {
        try {
            return Test-E911Drift @Parameter
        }
        catch {
            $id = $_.FullyQualifiedErrorId
            if ($Parameter.ContainsKey('Baseline') -and $id -match '^(Drift(Invalid|VersionUnsupported)|File(Empty|Encoding|TooLarge|Unreadable))') {
                $Parameter.Remove('Baseline')
                Write-Warning "The result of the night before cannot be compared with: $_"
            }
            elseif ($Parameter.ContainsKey('OutPath') -and $id -match '^(File|Path)') {
                if ($id -notmatch '^FileUnwritable') {
                    throw
                }
                $Parameter.Remove('OutPath')
                $script:unsaved += "The result was not saved: $_"
            }
            else {
                throw
            }
        }
    }
}

# A night is named by its time in UTC, and by what it found: so the retention need not open it.
function Save-Night {
    param($Drift, [string] $Found, [string] $Result)
    try {
        $page = Join-Path $ReportFolder "$stamp-$Found.e911-drift.html"
        $Drift | Export-E911Report -Path $page
        if (Test-Path -LiteralPath $Result) {
            Move-Item -LiteralPath $Result -Destination (Join-Path $ReportFolder "$stamp-$Found.e911-drift.json")
        }
        $latest = Join-Path $ReportFolder 'latest.html'
        Copy-Item -LiteralPath $page -Destination "$latest.new"
        Move-Item -LiteralPath "$latest.new" -Destination $latest -Force
        return $page
    }
    catch {
        $script:unsaved += "The report was not saved: $_"
        return ''
    }
}

# The files of nights, by the names that this script gives: nothing else in the folder is any of its business.
function Get-Night {
    @(Get-ChildItem -LiteralPath $ReportFolder -File |
        Where-Object { $_.Name -match '^\d{8}T\d{6}Z(-[a-z]+)?\.e911-drift\.(json|html)$' } | Sort-Object -Property Name)
}

# Never the newest clean night, never a critical one.
function Remove-OldNight {
    try {
        $oldest = [DateTime]::UtcNow.AddDays(-$KeepDays).ToString('yyyyMMdd', [Globalization.CultureInfo]::InvariantCulture)
        $nights = @(Get-Night)
        $clean = $nights | Where-Object { $_.Name -like '*-clean.*' } | Select-Object -Last 1
        foreach ($night in $nights) {
            $keep = $night.Name -like '*-critical.*' -or ($clean -and $night.Name.Substring(0, 16) -eq $clean.Name.Substring(0, 16))
            if (-not $keep -and [string]::CompareOrdinal($night.Name.Substring(0, 8), $oldest) -lt 0) {
                Remove-Item -LiteralPath $night.FullName
            }
        }
    }
    catch {
        $script:unsaved += "Old reports were not removed: $_"
    }
}

$unsaved = @()
$session = $null
try {
    $module = Join-Path $PSScriptRoot 'E911Config.psd1'
    if (-not (Test-Path -LiteralPath $module)) {
        $module = 'E911Config'
    }
    Import-Module -Name $module

    $stamp = [DateTime]::UtcNow.ToString("yyyyMMdd'T'HHmmss'Z'", [Globalization.CultureInfo]::InvariantCulture)
    $parameters = @{ LiteralPath = $Design; MinimumSeverity = $MinimumSeverity }
    if ($JournalFolder) {
        $parameters.JournalFolder = $JournalFolder
    }
    if ($Snapshot) {
        $parameters.Snapshot = $Snapshot
        $parameters.MaxSnapshotHours = $MaxSnapshotHours
    }
    if ($ConnectionUri) {
        $session = New-PSSession -ConnectionUri $ConnectionUri -Authentication NegotiateWithImplicitCredential
        $parameters.Session = $session
    }

    $result = Join-Path $ReportFolder "$stamp.e911-drift.json"
    try {
        $null = New-Item -ItemType Directory -Path $ReportFolder -Force
        $parameters.OutPath = $result
        $last = Get-Night | Where-Object { $_.Extension -eq '.json' } | Select-Object -Last 1
        if ($last) {
            $parameters.Baseline = $last.FullName
        }
    }
    catch {
        $unsaved += "The report folder cannot be used: $_"
        $parameters.Remove('OutPath')
    }

    $drift = Invoke-Drift $parameters
    $counts = @($drift.Items | Where-Object { -not $_.Accepted -and -not $_.Waiting })
    $blind = @($counts | Where-Object { "$($_.Kind)" -eq 'Unreadable' })
    $items = @($counts | Where-Object { "$($_.Kind)" -ne 'Unreadable' })
    $found = if (@($items | Where-Object { 'Critical', 'NotRated' -contains "$($_.Severity)" }).Count) { 'critical' }
        elseif (@($items | Where-Object { "$($_.Severity)" -eq 'Major' }).Count) { 'major' }
        elseif ($items.Count) { 'minor' }
        elseif ($drift.Inconclusive) { 'unseen' }
        else { 'clean' }

    $page = Save-Night $drift $found $result
    $lines = @($drift.Summary, '')
    foreach ($word in 'Critical', 'NotRated', 'Major', 'Minor') {
        $lines += $items | Where-Object { "$($_.Severity)" -eq $word } |
            ForEach-Object { "$word$(if ($_.New) { ', new' }): $($_.Kind) $($_.ObjectType) $($_.IdentityText) $($_.Property) $($_.Effect)" }
    }
    if ($lines.Count -gt 12) {
        $lines = $lines[0..11] + "... and $($lines.Count - 12) more"
    }
    $lines += ''
    $lines += "Design: $Design"
    if ($page) {
        $lines += "Report: $page"
    }

    switch ($found) {
        'clean' { Write-Event 1000 Information $lines }
        'minor' { Write-Event 1010 Information $lines }
        'major' { Write-Event 1011 Warning $lines }
        'critical' { Write-Event 1012 Error $lines }
    }
    if ($drift.Inconclusive) {
        $unseen = @($blind | ForEach-Object { "Not seen: $($_.ObjectType) $($_.IdentityText) $($_.Property) $($_.Effect)" })
        $unseen += @($drift.Unread | ForEach-Object { "Not read: $($_.Noun): $($_.Reason)" })
        Write-Event 1020 Warning (@($drift.Summary, '') + $unseen + "Report: $page")
    }

    Remove-OldNight
    $code = $drift.ExitCode
    if ($unsaved.Count) {
        Write-Event 1030 Error (@('The check was made, but not everything of it could be saved.') + $unsaved + $lines)
        $unsaved | ForEach-Object { Write-Warning $_ }
        $code = 1
    }
    $drift
}
catch {
    Write-Event 1030 Error @("There was no check of ${Design}: $_", "Error id: $($_.FullyQualifiedErrorId)")
    Write-Warning "There was no check of ${Design}: $_"
    $code = 1
}
finally {
    if ($session) {
        Remove-PSSession -Session $session
    }
}
exit $code
