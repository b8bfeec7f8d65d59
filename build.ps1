<#
.SYNOPSIS
    Builds, tests or packs E911Config. Every task is a call of dotnet; .ci/run does the same on Linux.
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Package')]
    [string] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release'
)

$ErrorActionPreference = 'Stop'

function Invoke-Dotnet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $($args -join ' ') ended with exit code $LASTEXITCODE."
    }
}

Push-Location -LiteralPath $PSScriptRoot
try {
    Invoke-Dotnet build E911Config.sln --configuration $Configuration
    if ($Task -eq 'Test') {
        Invoke-Dotnet test E911Config.sln --configuration $Configuration --no-build
    }
    if ($Task -eq 'Package') {
        Invoke-Dotnet tool restore
        foreach ($module in 'E911Config', 'E911Config.Simulator') {
            Invoke-Dotnet msbuild "src/$module" -target:PackageModule "-property:Configuration=$Configuration" -verbosity:minimal -nologo
        }
    }
}
finally {
    Pop-Location
}
