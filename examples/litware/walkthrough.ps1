#requires -Version 5.1
# The whole main job on the Litware deployment: snapshot, audit, plan, what-if, apply, an empty second plan, clean drift, four things broken by hand, found
# and mended, the mending taken back, and then everything; and what one failure may do to calls. It runs on a copy in a temporary folder and leaves the files beside it as they are. It stops with an error if anything is not as it says.

$ErrorActionPreference = 'Stop'

if (-not (Get-Command -Name New-E911TrunkPlan -ErrorAction Ignore)) {
    Import-Module "$PSScriptRoot/../../artifacts/module/E911Config/E911Config.psd1"
}
if (-not (Get-Command -Name Start-E911Simulation -ErrorAction Ignore)) {
    Import-Module "$PSScriptRoot/../../artifacts/module/E911Config.Simulator/E911Config.Simulator.psd1"
}

$work = [System.IO.Path]::Combine([System.IO.Path]::GetTempPath(), 'E911Config-litware-' + [guid]::NewGuid().ToString('N'))
$null = [System.IO.Directory]::CreateDirectory($work)
[System.IO.File]::Copy("$PSScriptRoot/litware.e911-snapshot.json", "$work/litware.e911-snapshot.json")
$design = "$PSScriptRoot/litware.e911.json"

'--- A simulated deployment starts on a copy of Litware. Its cmdlets are called as Microsoft''s are.'
Start-E911Simulation -Path "$work/litware.e911-snapshot.json"
Get-CsServerVersion

'--- 1. The deployment into one file, for review and for the way back.'
Export-E911Snapshot -Path "$work/before.e911-snapshot.json" -PassThru

'--- What is wrong with it, whoever configured it; and a page of that for the browser.'
$audit = Test-E911Configuration -Snapshot "$work/before.e911-snapshot.json"
$audit.Summary
$audit | Export-E911Report -Path "$work/audit.html"
if ($audit.ExitCode -ne 2) { throw 'The audit finds nothing in a deployment that was made to have mistakes.' }

'--- 2. The plan. Nothing is written.'
$plan = New-E911TrunkPlan -Path $design -OutPath "$work/litware.e911-plan.json"
$plan
$plan | Export-E911Report -Path "$work/plan.html"

'--- 3. What applying it would do.'
Set-E911Routing -Plan $plan -WhatIf

'--- 4. Applied from the saved file, as after a change board: one question (answered here), a journal, a rollback if a step fails.'
$applied = Set-E911Routing -Plan "$work/litware.e911-plan.json" -JournalFolder "$work/journal" -ChangeNumber CHG0001 -Confirm:$false
$applied.Summary
if ($applied.Outcome -ne 'Applied') { throw "The plan was not applied: $($applied.Error)" }

'--- 5. A second plan has nothing to do, and there is no drift.'
$second = New-E911TrunkPlan -Path $design
$second.Summary
if (-not $second.Clean) { throw 'The second plan is not empty.' }
$drift = Test-E911Drift -Path $design -JournalFolder "$work/journal"
$drift
if (-not $drift.Clean) { throw 'There is drift right after applying the plan.' }
$inScope = @($second.Calls | Where-Object From -notin 'Beijing', 'Manila')
$misrouted = @($inScope | Where-Object After -eq 'Misrouted')
"Of $($inScope.Count) calls from places in scope $($misrouted.Count) reach a wrong end."
if ($misrouted.Count -ne 0) { throw "Misrouted: $($misrouted -join '; ')" }

'--- 6. A call from Reno, and the same with the link of the branch down: it leaves over the own gateway, without a location.'
$call = @{ Number = '911'; NetworkSite = 'Reno'; RegistrarPool = 'sba-rno.litwareinc.com'; VoicePolicy = 'RenoUsers'; DialPlan = 'NorthAmerica'; Design = $design }
$traces = @(Trace-E911Call @call) + @(Trace-E911Call @call -Failed 'Wan:Reno')
$traces
$traces[1].Hops
if ("$($traces.Outcome)" -ne 'Located Unlocated') { throw "The calls from Reno end $($traces.Outcome)." }

'--- A user of Reno who visits Chicago calls with his own pool and policies, and the location policy of the place.'
$visitor = Trace-E911Call -Number 911 -User sip:reno-1@litwareinc.com -NetworkSite Chicago -Design $design
$visitor
if ("$($visitor.Outcome) $($visitor.LocationPolicy)" -ne 'Located Tag:E911-Chicago') { throw "The visitor's call ends $($visitor.Outcome) under $($visitor.LocationPolicy)." }

'--- What alone takes an emergency call away, and the same of the design and topology that were made from that answer.'
$second = @{ Path = "$PSScriptRoot/litware-resilient.e911.json"; Snapshot = "$PSScriptRoot/litware-resilient.e911-snapshot.json" }
$resilience = @(Test-E911Resilience -Path $design -CallersFrom Snapshot -CallersSnapshot "$work/litware.e911-snapshot.json") + @(Test-E911Resilience @second)
$resilience.Summary
$resilience[0].SinglePoints | Where-Object { $_.Loses -eq 'Call' -and $_.Count -gt 100 } | Format-Table Element, Count, @{ Name = 'Mended'; Expression = { $_.Element -notin @($resilience[1].SinglePoints | Where-Object Loses -eq 'Call').Element } }
if ($resilience[1].GroupsSurvivingOne -le $resilience[0].GroupsSurvivingOne) { throw 'The second design survives no more than the first.' }

'--- 7. Somebody breaks four things by hand.'
Set-CsVoiceRoute -Identity 'E911-Reno-Primary' -NumberPattern '^911$'
Set-CsTrunkConfiguration -Identity 'PstnGateway:e911-chi.litwareinc.com' -EnablePIDFLOSupport $false
Set-CsVoicePolicy -Identity 'RenoUsers' -PstnUsages @{ remove = 'E911-Reno-Local' }
Set-CsNetworkSite -Identity 'Albuquerque' -LocationPolicy $null

'--- 8. Drift finds the four.'
$drift = Test-E911Drift -Path $design -JournalFolder "$work/journal"
$drift
if ($drift.Items.Count -ne 4) { throw "Drift found $($drift.Items.Count) differences instead of four." }

'--- 9. Plan and apply mend them.'
$mend = New-E911TrunkPlan -Path $design
$mend
$mended = Set-E911Routing -Plan $mend -JournalFolder "$work/journal" -ChangeNumber CHG0002 -Confirm:$false
$mended
$drift = Test-E911Drift -Path $design -JournalFolder "$work/journal"
$drift
if (-not $drift.Clean) { throw 'There is still drift.' }

'--- 10. Who changed what, and the last change taken back: the four are as broken as before.'
Get-E911RoutingHistory -JournalFolder "$work/journal" | Format-Table
$undone = $mended | Undo-E911Routing -JournalFolder "$work/journal" -ChangeNumber CHG0003 -Confirm:$false
$undone.Summary
$drift = Test-E911Drift -Path $design -JournalFolder "$work/journal"
if ($drift.Items.Count -ne 4) { throw "After the undo drift finds $($drift.Items.Count) differences instead of four." }

'--- 11. Litware as shipped: the undo taken back, then the whole design. What a site named that does not exist was said beforehand, and stays empty.'
$again = Undo-E911Routing -JournalPath $undone.JournalPath -JournalFolder "$work/journal" -ChangeNumber CHG0004 -Confirm:$false
$again.Summary
$back = $applied | Undo-E911Routing -JournalFolder "$work/journal" -ChangeNumber CHG0005 -Confirm:$false
$back.Summary
if ($back.Outcome -ne 'Applied') { throw "The way back ended $($back.Outcome): $($back.Error)" }
Export-E911Snapshot -Path "$work/after.e911-snapshot.json"
$left = foreach ($name in 'before', 'after') { , @(([System.IO.File]::ReadAllText("$work/$name.e911-snapshot.json") -split "`n") -notmatch '"capturedAt"') }
$different = @(Compare-Object $left[0] $left[1] | Where-Object SideIndicator -eq '<=' | ForEach-Object { $_.InputObject.Trim() })
"Not as it was: $different"
if ($different.Count -ne 1 -or $different[0] -notlike '*Cologne*') { throw 'Litware is not as it was.' }

Stop-E911Simulation
"--- Done. Snapshots, plan, journals and the pages audit.html and plan.html are in $work"
