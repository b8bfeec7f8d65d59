# Refuses a .NET Framework that cannot load the modules, with words that say what to do: Windows PowerShell takes no note of a
# DotNetFrameworkVersion above 4.5 in a manifest, and the dll alone would fail over a missing netstandard.
# A module of its own, loaded before the dll, so that nothing of it stays in the session.
# The releases: "Determine which .NET Framework versions are installed" (Microsoft).
param(
    [string] $Edition = $PSVersionTable.PSEdition,
    [string] $Key = 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full'
)

if ($Edition -ne 'Desktop') { return }

$found = Get-ItemProperty -LiteralPath $Key -Name Release -ErrorAction Ignore
if (-not $found) {
    Write-Warning "E911Config and E911Config.Simulator need .NET Framework 4.7.2 or later, and which one this computer has could not be read ($Key, Release)."
    return
}

$release = $found.Release
if ($release -ge 461808) { return }

$version = switch ($release) {
    { $_ -ge 461308 } { '4.7.1'; break }
    { $_ -ge 460798 } { '4.7'; break }
    { $_ -ge 394802 } { '4.6.2'; break }
    { $_ -ge 394254 } { '4.6.1'; break }
    { $_ -ge 393295 } { '4.6'; break }
    default { '4.5.2 or earlier' }
}

# Thrown again, since an error that is only written ends nothing but this file.
try {
    Write-Error -ErrorId FrameworkTooOld -Category NotInstalled -ErrorAction Stop -Message (
        "E911Config and E911Config.Simulator need .NET Framework 4.7.2 or later, and this computer has $version (release $release). Install 4.8 from " +
        'https://dotnet.microsoft.com/download/dotnet-framework and restart; on a front end look first which versions its ' +
        'Skype for Business Server supports. Or import E911Config on another computer, and reach the front end with -Session.')
}
catch {
    throw $_
}
