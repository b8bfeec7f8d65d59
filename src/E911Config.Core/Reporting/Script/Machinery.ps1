# ---------------------------------------------------------------------------------------------------------------------
# How it is done. Nothing below speaks of this plan.

# What is in a list. One value is a list of itself; nothing and an empty text are none.
function Get-Element($Value) {
    if ($Value -is [string] -and $Value.Length -eq 0) { return }
    foreach ($element in $Value) { if ($null -ne $element) { $element } }
}

# A property of an object of Microsoft's, or of a record in this script; nothing if it has none of that name.
function Get-Property($Item, $Rule) {
    foreach ($name in $Rule.Names) {
        if ($Item -is [System.Collections.IDictionary]) {
            if ($Item.Contains($name)) { return , $Item[$name] }
        }
        else {
            $property = $Item.PSObject.Properties[$name]
            if ($null -ne $property) { return , $property.Value }
        }
    }
}

# The one form of the many spellings of an identity: reno, tag:Reno and Tag:Reno are one policy.
function Get-Identity($Form, [string]$Text) {
    $scope = $Text.Trim()
    $rest = ''
    if ($Form.Rule) {
        $slash = $scope.IndexOf([char]'/')
        if ($slash -le 0) { return $Text }
        $rest = $scope.Substring($slash)
        $scope = $scope.Substring(0, $slash)
    }
    if ($scope.Length -eq 0) { return $Text }
    if ($Form.Global -and [string]::Equals($scope, 'Global', [StringComparison]::OrdinalIgnoreCase)) { return 'Global' + $rest }
    for ($i = 0; $i -lt $Form.Scopes.Count; $i += 2) {
        $spelling = $Form.Scopes[$i]
        if ($scope.Length -gt $spelling.Length -and $scope.StartsWith($spelling, [StringComparison]::OrdinalIgnoreCase)) {
            return $Form.Scopes[$i + 1] + $scope.Substring($spelling.Length) + $rest
        }
    }
    if ($null -eq $Form.Bare) { return $Text }
    $Form.Bare + $scope + $rest
}

function Test-SameName([string]$One, [string]$Other) { [string]::Equals($One, $Other, [StringComparison]::OrdinalIgnoreCase) }

# A route may name a trunk by the service id of its gateway, 1-PstnGateway-2, which stands for the trunk of the gateway's own name.
$trunks = $null
function Get-Trunk([string]$Identity) {
    if ($Identity -notmatch '^PstnGateway:.+-PstnGateway-[0-9]+$') { return $Identity }
    if ($null -eq $script:trunks) {
        $script:trunks = [System.Collections.Generic.Dictionary[string, string]]::new([StringComparer]::OrdinalIgnoreCase)
        foreach ($gateway in @(Get-CsService -PstnGateway)) {
            $id = Get-Property $gateway @{ Names = @('ServiceId') }
            if ("$id".Length -gt 0) { $script:trunks["PstnGateway:$id"] = Get-Identity $forms['CsTrunk'] "$($gateway.Identity)" }
        }
        foreach ($trunk in @(Get-CsTrunk)) { $null = $script:trunks.Remove("$($trunk.Identity)") }
    }
    if ($script:trunks.ContainsKey($Identity)) { $script:trunks[$Identity] } else { $Identity }
}

function Get-ElementKey($Rule, [string]$Text) {
    if ($null -ne $Rule.Form) {
        $Text = Get-Identity $Rule.Form $Text
        if ($Rule.Form.Trunk) { $Text = Get-Trunk $Text }
    }
    if ($Rule.Compare -cne 'Exact') { $Text = $Text.ToUpperInvariant() }
    $Text
}

function Join-Key($Keys) {
    $joined = ''
    foreach ($key in $Keys) { $joined += "$($key.Length):$key" }
    $joined
}

function Get-RecordKey($Rule, $Record) {
    $known = $false
    $keys = @(foreach ($field in $Rule.Fields) {
        $value = Get-Property $Record $field
        if ($null -ne $value) { $known = $true }
        Get-Key $field $value
    })
    if (-not $known) { throw "$($Rule.Name) holds `"$Record`", which cannot be taken apart." }
    Join-Key $keys
}

# A text that is equal for exactly the values that count as the same.
function Get-Key($Rule, $Value) {
    if ($null -eq $Value -or ($Rule.Kind -cin 'Flag', 'Integer', 'Choice' -and "$Value".Length -eq 0)) { $Value = $Rule.Default }
    $keys = @(
        if ($Rule.Kind -ceq 'Records') { foreach ($record in @(Get-Element $Value)) { Get-RecordKey $Rule $record } }
        elseif ($Rule.Kind -ceq 'List') { foreach ($element in @(Get-Element $Value)) { Get-ElementKey $Rule $element } }
        elseif ($Rule.Separator.Length -gt 0) {
            foreach ($part in "$Value".Split($Rule.Separator.ToCharArray())) {
                $part = $part.Trim([char[]]@(32, 9, 34))
                if ($part.Length -gt 0) { Get-ElementKey $Rule $part }
            }
        }
        elseif ("$Value".Length -gt 0) { Get-ElementKey $Rule "$Value" }
    )
    if ($Rule.Compare -ceq 'Set' -or $Rule.Separator.Length -gt 0) {
        $set = [System.Collections.Generic.SortedSet[string]]::new([StringComparer]::Ordinal)
        foreach ($key in $keys) { $null = $set.Add($key) }
        $keys = $set
    }
    Join-Key $keys
}

# A value for people.
function Get-Text($Rule, $Value) {
    $texts = @(foreach ($element in @(Get-Element $Value)) {
        if ($Rule.Kind -ceq 'Records') { '{' + (@(foreach ($field in $Rule.Fields) { "$($field.Name)=$(Get-Property $element $field)" }) -join ';') + '}' }
        else { "$element" }
    })
    '"' + ($texts -join ', ') + '"'
}

# What of an object is otherwise than a state says. With -Whole also what the state does not list: that had no value when the plan was made.
function Get-Difference($Step, $Item, $State, [switch]$Whole) {
    if ($null -eq $State) {
        if ($null -ne $Item) { 'it exists' }
        return
    }
    if ($null -eq $Item) { return 'it does not exist' }
    foreach ($rule in $rules[$Step.Noun]) {
        $listed = $State.Contains($rule.Name)
        if (-not $listed -and (-not $Whole -or $rule.Embedded)) { continue }
        $expected = $(if ($listed) { , $State[$rule.Name] } else { $rule.Default })
        $found = Get-Property $Item $rule
        if (-not [string]::Equals((Get-Key $rule $expected), (Get-Key $rule $found), [StringComparison]::Ordinal)) {
            "$($rule.Name) is $(Get-Text $rule $found) now, expected $(Get-Text $rule $expected)"
        }
    }
}

function Find-Item($Step) {
    foreach ($item in @(& $Step.Look)) {
        if ($null -ne $item -and (Test-SameName (Get-Identity $forms[$Step.Noun] "$($item.Identity)") $Step.Identity)) { return $item }
    }
}

# Of elements of a list, those that are still to be put in or taken out.
function Get-OpenElement($Step) {
    $there = @(foreach ($list in @(& $Step.Look)) { Get-Element (Get-Property $list $Step.List) })
    foreach ($name in $Step.Elements) {
        $found = $false
        foreach ($other in $there) { if (Test-SameName $name $other) { $found = $true } }
        if ($found -eq ($null -eq $Step.To)) { $name }
    }
}

# The places of objects whose order counts.
function Get-Place($Order) {
    $places = [System.Collections.Generic.Dictionary[string, long]]::new([StringComparer]::OrdinalIgnoreCase)
    foreach ($item in @(& $Order.Look)) {
        $place = Get-Property $item @{ Names = @($Order.Place) }
        if ($null -ne $place) { $places[(Get-Identity $forms[$Order.Noun] "$($item.Identity)")] = [long]"$place" }
    }
    , $places
}

# What does not stand behind all that goes before it, down to the name that is given. With -Whole also what is not there.
function Get-Misplaced($Order, [string]$Last, [switch]$Whole) {
    $places = Get-Place $Order
    $previous = $null
    foreach ($name in $Order.Identities) {
        if ($places.ContainsKey($name)) {
            if ($null -ne $previous -and $places[$name] -le $places[$previous]) { "$($Order.Noun) $name does not stand behind $previous" }
            $previous = $name
        }
        elseif ($Whole) { "$($Order.Noun) $name is not there" }
        if (Test-SameName $name $Last) { return }
    }
}

# Whether an object has the values that the step leaves, wherever it stands among its siblings.
function Test-Written($Step) {
    if ($Step.Contains('Elements')) { return @(Get-OpenElement $Step).Count -eq 0 }
    @(Get-Difference $Step (Find-Item $Step) $Step.To).Count -eq 0
}

# 'done', 'pending', or what somebody else has changed.
function Get-State($Step) {
    if (Test-Written $Step) {
        # Behind what is still to be made it has no place yet.
        if (-not $Undo -and $null -ne $Step.Order -and @(Get-Misplaced $orders[$Step.Order] $Step.Identity -Whole).Count -gt 0) { return 'pending' }
        return 'done'
    }
    if ($Step.Contains('Elements')) { return 'pending' }
    # Of an object that the plan makes nobody knows what a server adds to it; of one that was there, what is not listed had no value and has none.
    $differences = @(Get-Difference $Step (Find-Item $Step) $Step.From -Whole:($null -ne $Step.Before))
    if ($differences.Count -eq 0) { return 'pending' }
    "$($Step.Noun) $($Step.Identity): $($differences -join '; ')"
}

# No cmdlet is sure to refuse the removal of what something refers to; a call would end at nothing.
function Assert-Unused($Step, $Names) {
    foreach ($use in $uses[$Step.Noun]) {
        foreach ($item in @(& $use.Look)) {
            foreach ($value in @(Get-Element (Get-Property $item $use.Rule))) {
                foreach ($name in $Names) {
                    if ([string]::Equals((Get-ElementKey $use.Rule $value), (Get-ElementKey $use.Rule $name), [StringComparison]::Ordinal)) {
                        throw "$($use.Noun) $($item.Identity) refers to $name. Change that first."
                    }
                }
            }
        }
    }
}

# Objects that were moved or made again get their places back: the first place first, and from behind all others, so that it makes no difference
# whether the server takes a priority for a number or for a place to insert at.
function Test-Placed($Group) {
    $places = Get-Place $Group
    foreach ($moved in $Group.Moved) {
        if (-not $places.ContainsKey($moved.Identity) -or $places[$moved.Identity] -ne $moved.Place) { return $false }
    }
    $true
}

function Restore-Place($Group) {
    $last = [long]-1
    foreach ($place in (Get-Place $Group).Values) { if ($place -gt $last) { $last = $place } }
    foreach ($moved in $Group.Moved) {
        $last++
        $null = & $moved.Move $last
    }
    foreach ($moved in $Group.Moved) { $null = & $moved.Move $moved.Place }
    $misplaced = @(Get-Misplaced $Group '')
    if ($misplaced.Count -gt 0) { throw "After moving back: $($misplaced -join '; ')." }
}

# ---------------------------------------------------------------------------------------------------------------------
# Is this the deployment, and is everything there?

$missing = @(foreach ($name in $needs.Keys) {
    $command = @(Get-Command -Name $name -ErrorAction SilentlyContinue)
    if ($command.Count -eq 0) { $name }
    else { foreach ($parameter in $needs[$name]) { if (-not $command[0].Parameters.ContainsKey($parameter)) { "$name -$parameter" } } }
})
if ($missing.Count -gt 0) { throw "This session lacks $($missing -join ', '). Nothing was written." }

$found = @(foreach ($registrar in @(Get-CsService -Registrar)) { $identity = "$($registrar.Identity)"; $identity.Substring($identity.LastIndexOf([char]':') + 1) })
$here = $false
foreach ($pool in $pools) { foreach ($other in $found) { if (Test-SameName $pool $other) { $here = $true } } }
if (-not $here) { throw "The plan was made for the deployment of $($pools -join ', '); this is $($found -join ', '). Nothing was written." }

# ---------------------------------------------------------------------------------------------------------------------
# First everything is looked at, and nothing is written if anything is otherwise than planned.

if ($Undo) { [array]::Reverse($steps) }
foreach ($step in $steps) {
    $step.From = $(if ($Undo) { $step.After } else { $step.Before })
    $step.To = $(if ($Undo) { $step.Before } else { $step.After })
    $step.Command = $(if ($Undo) { $step.Back } else { $step.Do })
}

$way = $(if ($Undo) { 'back' } else { 'ahead' })
$wayBack = $(if ($Undo) { '' } else { ', or take back what was done with -Undo' })
$strange = @()
$todo = @(foreach ($step in $steps) {
    $state = Get-State $step
    if ($state -ceq 'pending') { $step }
    elseif ($state -cne 'done') { $strange += $state }
})
if ($strange.Count -gt 0) { throw "Somebody has changed what the plan speaks of: $($strange -join '; '). Nothing was written." }
$away = @(if ($Undo) { foreach ($group in $places) { if (-not (Test-Placed $group)) { $group } } })

"$($todo.Count) of $($steps.Count) steps $way are to be done."
if ($WhatIfPreference) { foreach ($step in $todo) { "Step $($step.Number), $($step.Title):$($step.Command)" } }

if ($todo.Count + $away.Count -gt 0) {
    if (-not $PSCmdlet.ShouldProcess($deployment, "$($todo.Count) steps $way of plan $plan")) { return }
    $ConfirmPreference = 'None'
}

# ---------------------------------------------------------------------------------------------------------------------
# Step by step: look, write, look again.

foreach ($step in $todo) {
    try {
        $state = Get-State $step
        if ($state -ceq 'done') { "Step $($step.Number): as it shall be already, $($step.Title)"; continue }
        if ($state -cne 'pending') { throw "Somebody else changed it: $state." }
        $open = @(if ($step.Contains('Elements')) { Get-OpenElement $step } else { $step.Identity })
        if ($null -eq $step.To) { Assert-Unused $step $open }
        $null = & $step.Command $open
        if (-not (Test-Written $step)) {
            throw "After the write it is not as planned: $(@(if (-not $step.Contains('Elements')) { Get-Difference $step (Find-Item $step) $step.To }) -join '; ')."
        }
        "Step $($step.Number): done, $($step.Title)"
    }
    catch {
        throw "Step $($step.Number) ($($step.Title)): $($_.Exception.Message) Nothing more is done, and what was done stands. Mend the cause and run the script again$wayBack."
    }
}

if ($Undo) {
    foreach ($group in $places) {
        if (-not (Test-Placed $group)) {
            Restore-Place $group
            "Places: restored, $($group.Noun)"
        }
    }
}
else {
    $misplaced = @(foreach ($order in $orders) { Get-Misplaced $order '' })
    if ($misplaced.Count -gt 0) { throw "After all steps $($misplaced -join '; '). Run the script again; if it says so again, make a new plan." }
}

'Everything is as it shall be.'
