<#
.SYNOPSIS
    Reviews designs in a pull request: what is wrong with them goes into files that pipelines read.

.DESCRIPTION
    Checks each design by its file alone, as Test-E911Design does without a deployment, and writes design.sarif, design.xml (JUnit)
    and design.md into a folder. Run it in the root of the repository, so that the files name the designs as the repository does.

    Ends with 0 if nothing was found, 1 if it failed, 2 for findings, 3 if something could not be told.

.PARAMETER Path
    The designs.

.PARAMETER OutFolder
    Where the files go.

.PARAMETER MinimumSeverity
    The lowest severity that counts for exit code 2.

.EXAMPLE
    .\review-design.ps1 -Path *.e911.json -OutFolder review
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)]
    [string[]] $Path,

    [string] $OutFolder = 'review',

    [ValidateSet('Information', 'Warning', 'Error')]
    [string] $MinimumSeverity = 'Warning'
)

$ErrorActionPreference = 'Stop'
try {
    Import-Module -Name E911Config
    $results = @(Test-E911Design -Path $Path -MinimumSeverity $MinimumSeverity)
    $null = New-Item -ItemType Directory -Path $OutFolder -Force
    foreach ($name in 'design.sarif', 'design.xml', 'design.md') {
        $results | Export-E911Report -Path (Join-Path $OutFolder $name)
    }
    $results
    $codes = @($results | ForEach-Object { $_.ExitCode })
    foreach ($code in 1, 2, 3) {
        if ($codes -contains $code) {
            exit $code
        }
    }
    exit 0
}
catch {
    Write-Warning "The review failed: $_"
    exit 1
}
