<#
.SYNOPSIS
    An example of how somebody is told of the nightly check: a message to a web hook. Schedule it an hour after nightly.ps1.

.DESCRIPTION
    Sends a short plain text if the newest report, or the snapshot that it is of, is older than it may be, if the check failed to see
    something, or if it has differences that nobody was told of yet, whichever run found them first. Nothing is sent on a quiet
    night. What was told last stands in told.txt of the report folder.

    Ends with 0 if nothing had to be sent or it was sent, with 1 if it could not be sent.

.PARAMETER ReportFolder
    The report folder of nightly.ps1.

.PARAMETER Uri
    The address of the web hook. It gets { "text": "..." }, as Teams, Slack and Mattermost take it.

.PARAMETER MaxHours
    How old the newest report may be: less than from one night to the next, so that a night without a check shows at once. No report
    is the worst sign.

.PARAMETER MaxSnapshotHours
    How old the snapshot may be that the newest report is of: a check of one that nobody replaces any more is one of the past. As many
    hours as the check itself took unless told.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)]
    [string] $ReportFolder,

    [Parameter(Mandatory = $true)]
    [uri] $Uri,

    [ValidateRange(1, 1000)]
    [int] $MaxHours = 20,

    [ValidateRange(1, 10000)]
    [int] $MaxSnapshotHours
)

$ErrorActionPreference = 'Stop'
try {
    $newest = Get-ChildItem -LiteralPath $ReportFolder -Filter '*.e911-drift.json' |
        Where-Object { $_.Name -match '^\d{8}T\d{6}Z' } | Sort-Object -Property Name | Select-Object -Last 1
    $text = ''
    $open = $null
    $toldFile = Join-Path $ReportFolder 'told.txt'
    if (-not $newest) {
        $text = "E911: there is no report in $ReportFolder."
    }
    elseif ($newest.LastWriteTimeUtc -lt [DateTime]::UtcNow.AddHours(-$MaxHours)) {
        $text = "E911: the newest report is older than $MaxHours hours: $($newest.Name)."
    }
    else {
        $result = Get-Content -LiteralPath $newest.FullName -Raw -Encoding UTF8 | ConvertFrom-Json
        $told = @(if (Test-Path -LiteralPath $toldFile) { Get-Content -LiteralPath $toldFile -Encoding UTF8 })
        $counts = @($result.items | Where-Object { -not $_.accepted -and -not $_.waiting })
        $open = @($counts | Where-Object { $_.kind -ne 'Unreadable' } |
            ForEach-Object { "$($_.severity): $($_.kind) $($_.objectType) $($_.identity) $($_.property)" })

        # What was read too long ago comes first, and every night until it is mended: all the rest is of then. One PowerShell makes a
        # date of the text, the other leaves it one.
        $limit = if ($MaxSnapshotHours) { $MaxSnapshotHours } elseif ($result.run.maxHours) { $result.run.maxHours } else { 26 }
        $read = if ($result.run.read) { ([DateTime] $result.run.read).ToUniversalTime() }
        $lines = @(
            if (-not $read) { 'Not seen: the snapshot does not say when it was taken.' }
            elseif ($read -lt [DateTime]::UtcNow.AddHours(-$limit)) {
                "Not seen: the snapshot is of $($read.ToString("yyyy-MM-dd HH:mm 'UTC'", [Globalization.CultureInfo]::InvariantCulture)), " +
                    "more than $limit hours old. Nothing is known of what happened since."
            }
        )
        $lines += @($open | Where-Object { $told -notcontains $_ })
        $lines += @($counts | Where-Object { $_.kind -eq 'Unreadable' } | ForEach-Object { "Not seen: $($_.objectType) $($_.identity)" })
        if ($lines.Count) {
            if ($lines.Count -gt 10) {
                $lines = $lines[0..9] + "... and $($lines.Count - 10) more"
            }
            $text = "E911 check of $($result.run.deployment):`n" + ($lines -join "`n") + "`nReport: " + ($newest.FullName -replace 'json$', 'html')
        }
    }
    if ($text) {
        # Windows PowerShell offers no TLS 1.2 by itself on older servers; 0 leaves the choice to the system.
        if ([int] [Net.ServicePointManager]::SecurityProtocol) {
            [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12
        }
        $body = ConvertTo-Json -InputObject @{ text = $text } -Compress
        $null = Invoke-RestMethod -Uri $Uri -Method Post -ContentType 'application/json; charset=utf-8' -Body ([Text.Encoding]::UTF8.GetBytes($body))
    }
    if ($null -ne $open) {
        Set-Content -LiteralPath $toldFile -Value $open -Encoding UTF8
    }
    exit 0
}
catch {
    Write-Warning "Nobody was told: $_"
    exit 1
}
