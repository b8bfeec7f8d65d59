# ---------------------------------------------------------------------------------------------------------------------
# How it is done. Nothing below names a cmdlet of the deployment but Get-CsServerVersion.

$ErrorActionPreference = 'Stop'
Set-StrictMode -Off
if (Test-Path -LiteralPath $Path) { throw "$Path exists already. Give -Path a folder that is still to be made." }
$null = New-Item -ItemType Directory -Path $Path

# A text as JSON, in ASCII alone, so that no encoding changes it.
function ConvertTo-Quoted([string]$Text) {
    $letters = foreach ($letter in $Text.ToCharArray()) {
        $code = [int]$letter
        if ($code -lt 32 -or $code -gt 126 -or $code -eq 34 -or $code -eq 92) { '\u{0:x4}' -f $code } else { $letter }
    }
    '"' + (-join $letters) + '"'
}

# A value as JSON: nothing or a text. Numbers, dates, choices and identities are what they are printed as; a choice that came through
# remoting is a number with a text, of which a cast keeps the text.
function ConvertTo-Text($Value) {
    if ($null -eq $Value) { return 'null' }
    $text = [string]$Value
    if ($text -cmatch '[^\x20-\x7e]|["\\]') { ConvertTo-Quoted $text } else { '"' + $text + '"' }
}

# An object as JSON: those of its properties that are named, and no other is looked at.
function ConvertTo-Record($Item, $Texts, $Lists, $Records) {
    $members = foreach ($property in $Item.PSObject.Properties) {
        $name = $property.Name
        if ($Texts -contains $name) { '"' + $name + '":' + (ConvertTo-Text $property.Value) }
        elseif ($Lists -contains $name -or ($Records -and $Records[$name])) {
            $value = $property.Value
            if ($null -eq $value -or $value -is [string]) { '"' + $name + '":' + (ConvertTo-Text $value); continue }
            $elements = foreach ($element in $value) {
                if ($null -eq $element) { continue }
                if ($Lists -contains $name -or $element -is [string]) { ConvertTo-Text $element }
                else { ConvertTo-Record $element $Records[$name] }
            }
            '"' + $name + '":[' + ($elements -join ',') + ']'
        }
    }
    '{' + ($members -join ',') + '}'
}

# Each line begins with a number that comes of it and of all lines before it: so an edited file is noticed.
function Get-Check([int]$Check, [string]$Line) {
    foreach ($letter in $Line.ToCharArray()) { $Check = ($Check * 31 + [int]$letter) % 67108859 }
    $Check
}

$manifestCheck = 0
function Add-Manifest([string]$Line) {
    $script:manifestCheck = Get-Check $script:manifestCheck $Line
    Add-Content -LiteralPath (Join-Path $Path 'manifest.txt') -Encoding ASCII -Value "$script:manifestCheck $Line"
}

# The file of a noun, and its line in the manifest.
function Save-Noun([string]$Noun, $Lines) {
    $check = 0
    $numbered = foreach ($line in @('{"noun":"' + $Noun + '"}') + $Lines) {
        $check = Get-Check $check $line
        "$check $line"
    }
    Set-Content -LiteralPath (Join-Path $Path "$Noun.txt") -Encoding ASCII -Value $numbered
    Add-Manifest ('{"noun":"' + $Noun + '","lines":' + @($numbered).Count + ',"check":' + $check + '}')
}

function Save-Unread([string]$Noun, [string]$Why, [string]$Reason) {
    Write-Warning "$Noun is not collected: $Reason"
    Add-Manifest ('{"noun":"' + $Noun + '","unread":"' + $Why + '","reason":' + (ConvertTo-Text $Reason) + '}')
}

# What went wrong with a noun: it is written down, and the next one is read.
function Save-Failure($Noun, $Failure) {
    $name = $Noun.Command
    $category = "$($Failure.CategoryInfo.Category)"
    if ($Failure.FullyQualifiedErrorId -like 'CommandNotFoundException*') { Save-Unread $Noun.Noun 'missing' "$name was not there where this was read." }
    elseif ($Failure.FullyQualifiedErrorId -like 'NamedParameterNotFound*') { Save-Unread $Noun.Noun 'missing' "$name had no -$($Failure.Exception.ParameterName) where this was read." }
    elseif ($category -eq 'PermissionDenied' -or $category -eq 'SecurityError') { Save-Unread $Noun.Noun 'denied' "$name failed: $Failure" }
    else { Save-Unread $Noun.Noun 'failed' "$name failed: $Failure" }
}

# What was granted to somebody: a name, or an object that has one.
function Get-Grant($Value) {
    if ($null -ne $Value -and $Value -isnot [string] -and $null -ne $Value.Name) { $Value = $Value.Name }
    ([string]$Value).Trim()
}

function Get-Now { (Get-Date).ToUniversalTime().ToString('s') + 'Z' }

Add-Manifest ('{"collector":' + $format + ',"tool":' + (ConvertTo-Text $tool) + ',"started":"' + (Get-Now) + '"}')
$emergency = @{}
$done = 0
foreach ($noun in $nouns) {
    Write-Progress -Activity 'Collecting' -Status $noun.Noun -PercentComplete (100 * $done / $nouns.Count)
    $done++
    try {
        $items = @(& $noun.Read)
        $lines = @(foreach ($item in $items) { if ($null -ne $item) { ConvertTo-Record $item $noun.Texts $noun.Lists $noun.Records } })
    }
    catch {
        Save-Failure $noun $_
        continue
    }
    Save-Noun $noun.Noun $lines
    if ($noun.Noun -ne 'CsLocationPolicy') { continue }

    # The numbers that no line should equal: of dial strings and masks, alone, in lists, and as remoting prints them.
    foreach ($policy in $items) {
        $texts = @($policy.EmergencyDialString; $policy.EmergencyDialMask; foreach ($number in $policy.EmergencyNumbers) { $number; $number.DialString; $number.DialMask })
        foreach ($text in $texts) { foreach ($number in [string]$text -split '[;=\s"]+') { $emergency[$number] = $true } }
    }
}

# Nobody is written down. Of callers there are numbers of those who are routed alike; of a line that is an emergency number there is the line.
foreach ($noun in $callers) {
    if ($WithoutCallers) {
        Save-Unread $noun.Noun 'notAsked' 'Callers were not asked for.'
        continue
    }
    Write-Progress -Activity 'Collecting' -Status $noun.Noun -PercentComplete 100
    $classes = New-Object System.Collections.Hashtable
    $owners = New-Object System.Collections.Hashtable
    try {
        & $noun.Read | ForEach-Object {
            foreach ($line in $_.LineURI, $_.PrivateLine) {
                $line = ([string]$line).Trim()
                $bare = $line -replace '^tel:' -replace '^\+'
                if ($bare.Length -gt 0 -and $emergency.ContainsKey($bare)) { $owners[$line] = $true }
            }
            if (([string]$_.EnterpriseVoiceEnabled).Trim() -eq 'False' -or ([string]$_.Enabled).Trim() -eq 'False') { return }
            $class = ([string]$_.RegistrarPool).Trim(), (Get-Grant $_.VoicePolicy), (Get-Grant $_.LocationPolicy), (Get-Grant $_.DialPlan) -join "`n"
            $classes[$class] = 1 + $classes[$class]
        }
        $lines = @(
            foreach ($class in $classes.Keys) {
                $pool, $voicePolicy, $locationPolicy, $dialPlan = foreach ($text in $class -split "`n") { ConvertTo-Text $(if ($text) { $text }) }
                '{"count":' + $classes[$class] + ',"registrarPool":' + $pool + ',"voicePolicy":' + $voicePolicy + ',"locationPolicy":' + $locationPolicy + ',"dialPlan":' + $dialPlan + '}'
            }
            foreach ($line in $owners.Keys) { '{"owner":' + (ConvertTo-Text $line) + '}' }
        )
    }
    catch {
        Save-Failure $noun $_
        continue
    }
    Save-Noun $noun.Noun $lines
}

$version = ''
try { $version = [string]@(Get-CsServerVersion -ErrorAction Stop)[0] } catch { Write-Warning "The version of the server is not known: $_" }
Add-Manifest ('{"finished":"' + (Get-Now) + '","version":' + (ConvertTo-Text $version) + '}')
Write-Progress -Activity 'Collecting' -Completed
"Collected into $Path. On a machine with E911Config: Import-E911Snapshot -Path <that folder> -OutPath <file>.e911-snapshot.json"
