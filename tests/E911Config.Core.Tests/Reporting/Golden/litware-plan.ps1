#requires -Version 5.1
# Emergency calling: the plan of a design as a script of Microsoft's cmdlets.
#
# Design:     Litware
# Plan:       019ef9fd5c5e1666c71456d23f0c1f5506be0feca20f52d8638e8440c17f59f9
# Deployment: pool-bei.litwareinc.com pool-chi.litwareinc.com pool-lon.litwareinc.com pool-nyc.litwareinc.com sba-rno.litwareinc.com
# Made:       2026-11-22T06:00:00Z
# Steps:      74 (55 add, 19 change, 0 remove)
# Proved:     Plan: 55 to add, 19 to change, 0 to remove. Calls: 22 groups better, 0 worse, 2 as before, none dark on the way. Other calls: unchanged but for RemovePlusFromUri = False on PstnGateway:e911-chi.litwareinc.com; RemovePlusFromUri = False on PstnGateway:e911-nyc.litwareinc.com; numbers that Portland 911 matches now with \+911.
# Warning: litware.e911.json(50,21): the provider dials the conference sip:security-bridge@litwareinc.com: a telephone number as sip:+1…@domain is what it can dial.
# Warning: litware.e911.json(161,17): CsLocationPolicy Site:Beijing takes precedence over Global for its users: off the network they do not get what "offNetwork" says.
# Warning: CsNetworkSite Cologne names CsLocationPolicy Cologne-Emergency in LocationPolicy today, which does not exist. What takes the plan back cannot set that again: it leaves the property without a value, and says so.
# Information: litware.e911.json(41,15): 40 callers of zone Chicago are not located after the plan: 40 at Chicago (analog): the emergency call response center answers, and must ask.
# Warning: litware.e911.json(53,15): 755 callers of zone New York are not located after the plan: 635 at New York (modern, legacy): CsLisSubnet has no row for 10.20.3.0; 120 at New York (pbx): the emergency call response center answers, and must ask.
# Information: litware.e911.json(72,15): 12 callers of zone Detroit are not located after the plan: 12 at Detroit (analog): the local emergency centre answers, and must ask.
# Information: litware.e911.json(81,15): 6 callers of zone Portland are not located after the plan: 6 at Portland (analog): the local emergency centre answers, and must ask.
# Information: litware.e911.json(103,15): 18 callers of zone Reno are not located after the plan: 18 at Reno (analog): the local emergency centre answers, and must ask.
# Information: litware.e911.json(114,15): 4 callers of zone Albuquerque are not located after the plan: 4 at Albuquerque (analog): the local emergency centre answers, and must ask.
#
# Run it in the Management Shell of a front end, without any other module:
#
#     .\this.ps1 -WhatIf         looks at everything, shows the commands, writes nothing
#     .\this.ps1                 does what is not done yet, step by step
#     .\this.ps1 -Undo -WhatIf   the same two for the way back
#     .\this.ps1 -Undo
#
# Before anything is written every object is compared with what the plan found. What is already as planned is left alone, so that
# the script can be run again after it was stopped; what somebody has changed ends it, and nothing is written.
#
# What it does not do, and Set-E911Routing does: it keeps no journal and takes no lock, takes nothing back by itself when a step fails
# (-Undo is the way back), does not wait for replication, and does not look again at what the plan only read, such as the trunk
# configuration that a new one copies, nor at whether users were granted a policy that it removes. Use it soon after the plan was made.

[CmdletBinding(SupportsShouldProcess = $true)]
param(
    # Takes back what the plan did.
    [switch]$Undo
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 2.0

$plan = '019ef9fd5c5e'
$deployment = 'pool-bei.litwareinc.com pool-chi.litwareinc.com pool-lon.litwareinc.com pool-nyc.litwareinc.com sba-rno.litwareinc.com'
$pools = @('pool-bei.litwareinc.com', 'pool-chi.litwareinc.com', 'pool-lon.litwareinc.com', 'pool-nyc.litwareinc.com', 'sba-rno.litwareinc.com')

# ---------------------------------------------------------------------------------------------------------------------
# The steps. Before is what the plan found, After what it leaves; Do is the change, Back the way back.

$steps = @(

    # Step 1 of 74: Create CsPstnUsage E911-Chicago
    # Why: zone Chicago has no emergency usage
    # Step 2 of 74: Create CsPstnUsage E911-Chicago-Local
    # Why: zone Chicago has no emergency-local-gateway usage
    # Step 3 of 74: Create CsPstnUsage E911-New York
    # Why: zone New York has no emergency usage
    # Step 4 of 74: Create CsPstnUsage E911-New York-Local
    # Why: zone New York has no emergency-local-gateway usage
    # Step 5 of 74: Create CsPstnUsage E911-Detroit
    # Why: zone Detroit has no emergency usage
    # Step 6 of 74: Create CsPstnUsage E911-Detroit-Local
    # Why: zone Detroit has no emergency-local-gateway usage
    # Step 7 of 74: Create CsPstnUsage E911-Portland-Local
    # Why: zone Portland has no emergency-local-gateway usage
    # Step 8 of 74: Create CsPstnUsage E911-Reno
    # Why: zone Reno has no emergency usage
    # Step 9 of 74: Create CsPstnUsage E911-Reno-Local
    # Why: zone Reno has no emergency-local-gateway usage
    # Step 10 of 74: Create CsPstnUsage E911-Albuquerque
    # Why: zone Albuquerque has no emergency usage
    # Step 11 of 74: Create CsPstnUsage E911-Albuquerque-Local
    # Why: zone Albuquerque has no emergency-local-gateway usage
    # Step 12 of 74: Create CsPstnUsage E911-London
    # Why: zone London has no emergency usage
    # Step 13 of 74: Create CsPstnUsage E911-London-Local
    # Why: zone London has no emergency-local-gateway usage
    # Step 14 of 74: Create CsPstnUsage E911-Cologne
    # Why: zone Cologne has no emergency usage
    # Step 15 of 74: Create CsPstnUsage E911-Cologne-Local
    # Why: zone Cologne has no emergency-local-gateway usage
    # Step 16 of 74: Create CsPstnUsage E911-OffNetwork
    # Why: zone OffNetwork has no emergency usage
    @{
        Number = '1-16'; Noun = 'CsPstnUsage'; Identity = 'E911-Chicago'
        Title  = 'Create CsPstnUsage E911-Chicago, E911-Chicago-Local, E911-New York, E911-New York-Local, E911-Detroit, E911-Detroit-Local, E911-Portland-Local, E911-Reno, E911-Reno-Local, E911-Albuquerque, E911-Albuquerque-Local, E911-London, E911-London-Local, E911-Cologne, E911-Cologne-Local, E911-OffNetwork'
        Look   = { Get-CsPstnUsage }
        List   = @{ Names = @('Usage') }
        Elements = @('E911-Chicago', 'E911-Chicago-Local', 'E911-New York', 'E911-New York-Local', 'E911-Detroit', 'E911-Detroit-Local', 'E911-Portland-Local', 'E911-Reno', 'E911-Reno-Local', 'E911-Albuquerque', 'E911-Albuquerque-Local', 'E911-London', 'E911-London-Local', 'E911-Cologne', 'E911-Cologne-Local', 'E911-OffNetwork')
        Before = $null; After = @{}; Order = $null
        Do     = { param([string[]]$open) Set-CsPstnUsage -Identity 'Global' -Usage @{add=$open} -Confirm:$false }
        Back   = { param([string[]]$open) Set-CsPstnUsage -Identity 'Global' -Usage @{remove=$open} -Confirm:$false }
    }

    # Step 17 of 74: Create CsTrunkConfiguration Service:PstnGateway:e911-chi.litwareinc.com
    # Why: a copy of Global with what emergency calls need
    @{
        Number = '17'; Noun = 'CsTrunkConfiguration'; Identity = 'Service:PstnGateway:e911-chi.litwareinc.com'
        Title  = 'Create CsTrunkConfiguration Service:PstnGateway:e911-chi.litwareinc.com'
        Look   = { Get-CsTrunkConfiguration -Filter 'Service:PstnGateway:e911-chi.litwareinc.com' }
        Before = $null
        After  = @{
            OutboundTranslationRulesList = @(@{ Description = 'The carriers take eleven digits'; Pattern = '^\+1(\d{10})$'; Translation = '1$1'; Name = 'North America' }, @{ Description = 'International prefix of North America'; Pattern = '^\+([2-9]\d{6,14})$'; Translation = '011$1'; Name = 'International' })
            SipResponseCodeTranslationRulesList = @(@{ Name = 'All circuits busy'; ReceivedResponseCode = 480; ReceivedISUPCauseValue = 34; TranslatedResponseCode = 503 })
            OutboundCallingNumberTranslationRulesList = @(@{ Description = 'The carriers show the caller without plus'; Pattern = '^\+(\d+)$'; Translation = '$1'; Name = 'Caller without plus' })
            Description = '[E911Config:Litware] copy of Global with what emergency calls need'
            ConcentratedTopology = $true
            EnableBypass = $false
            EnableMobileTrunkSupport = $false
            EnableReferSupport = $false
            EnableSessionTimer = $true
            EnableSignalBoost = $false
            MaxEarlyDialogs = 20
            RemovePlusFromUri = $false
            RTCPActiveCalls = $true
            RTCPCallsOnHold = $true
            SRTPMode = 'Optional'
            EnablePIDFLOSupport = $true
            EnableRTPLatching = $false
            EnableOnlineVoice = $false
            ForwardCallHistory = $false
            Enable3pccRefer = $false
            ForwardPAI = $true
            EnableFastFailoverTimer = $true
            EnableLocationRestriction = $false
            ForwardAnonymousCallGatewayPAI = $false
        }
        Order  = $null
        Do     = { New-CsTrunkConfiguration -Identity 'Service:PstnGateway:e911-chi.litwareinc.com' -OutboundTranslationRulesList (New-CsOutboundTranslationRule -Identity 'Service:PstnGateway:e911-chi.litwareinc.com/North America' -Description 'The carriers take eleven digits' -Pattern '^\+1(\d{10})$' -Translation '1$1' -InMemory),(New-CsOutboundTranslationRule -Identity 'Service:PstnGateway:e911-chi.litwareinc.com/International' -Description 'International prefix of North America' -Pattern '^\+([2-9]\d{6,14})$' -Translation '011$1' -InMemory) -SipResponseCodeTranslationRulesList (New-CsSipResponseCodeTranslationRule -Identity 'Service:PstnGateway:e911-chi.litwareinc.com/All circuits busy' -ReceivedResponseCode 480 -ReceivedISUPCauseValue 34 -TranslatedResponseCode 503 -InMemory) -OutboundCallingNumberTranslationRulesList (New-CsOutboundCallingNumberTranslationRule -Identity 'Service:PstnGateway:e911-chi.litwareinc.com/Caller without plus' -Description 'The carriers show the caller without plus' -Pattern '^\+(\d+)$' -Translation '$1' -InMemory) -Description '[E911Config:Litware] copy of Global with what emergency calls need' -ConcentratedTopology $true -EnableBypass $false -EnableMobileTrunkSupport $false -EnableReferSupport $false -EnableSessionTimer $true -EnableSignalBoost $false -MaxEarlyDialogs 20 -RemovePlusFromUri $false -RTCPActiveCalls $true -RTCPCallsOnHold $true -SRTPMode 'Optional' -EnablePIDFLOSupport $true -EnableRTPLatching $false -EnableOnlineVoice $false -ForwardCallHistory $false -Enable3pccRefer $false -ForwardPAI $true -EnableFastFailoverTimer $true -EnableLocationRestriction $false -ForwardAnonymousCallGatewayPAI $false -Confirm:$false }
        Back   = { Remove-CsTrunkConfiguration -Identity 'Service:PstnGateway:e911-chi.litwareinc.com' -Force -Confirm:$false }
    }

    # Step 18 of 74: Create CsTrunkConfiguration Service:PstnGateway:e911-nyc.litwareinc.com
    # Why: a copy of Global with what emergency calls need
    @{
        Number = '18'; Noun = 'CsTrunkConfiguration'; Identity = 'Service:PstnGateway:e911-nyc.litwareinc.com'
        Title  = 'Create CsTrunkConfiguration Service:PstnGateway:e911-nyc.litwareinc.com'
        Look   = { Get-CsTrunkConfiguration -Filter 'Service:PstnGateway:e911-nyc.litwareinc.com' }
        Before = $null
        After  = @{
            OutboundTranslationRulesList = @(@{ Description = 'The carriers take eleven digits'; Pattern = '^\+1(\d{10})$'; Translation = '1$1'; Name = 'North America' }, @{ Description = 'International prefix of North America'; Pattern = '^\+([2-9]\d{6,14})$'; Translation = '011$1'; Name = 'International' })
            SipResponseCodeTranslationRulesList = @(@{ Name = 'All circuits busy'; ReceivedResponseCode = 480; ReceivedISUPCauseValue = 34; TranslatedResponseCode = 503 })
            OutboundCallingNumberTranslationRulesList = @(@{ Description = 'The carriers show the caller without plus'; Pattern = '^\+(\d+)$'; Translation = '$1'; Name = 'Caller without plus' })
            Description = '[E911Config:Litware] copy of Global with what emergency calls need'
            ConcentratedTopology = $true
            EnableBypass = $false
            EnableMobileTrunkSupport = $false
            EnableReferSupport = $false
            EnableSessionTimer = $true
            EnableSignalBoost = $false
            MaxEarlyDialogs = 20
            RemovePlusFromUri = $false
            RTCPActiveCalls = $true
            RTCPCallsOnHold = $true
            SRTPMode = 'Optional'
            EnablePIDFLOSupport = $true
            EnableRTPLatching = $false
            EnableOnlineVoice = $false
            ForwardCallHistory = $false
            Enable3pccRefer = $false
            ForwardPAI = $true
            EnableFastFailoverTimer = $true
            EnableLocationRestriction = $false
            ForwardAnonymousCallGatewayPAI = $false
        }
        Order  = $null
        Do     = { New-CsTrunkConfiguration -Identity 'Service:PstnGateway:e911-nyc.litwareinc.com' -OutboundTranslationRulesList (New-CsOutboundTranslationRule -Identity 'Service:PstnGateway:e911-nyc.litwareinc.com/North America' -Description 'The carriers take eleven digits' -Pattern '^\+1(\d{10})$' -Translation '1$1' -InMemory),(New-CsOutboundTranslationRule -Identity 'Service:PstnGateway:e911-nyc.litwareinc.com/International' -Description 'International prefix of North America' -Pattern '^\+([2-9]\d{6,14})$' -Translation '011$1' -InMemory) -SipResponseCodeTranslationRulesList (New-CsSipResponseCodeTranslationRule -Identity 'Service:PstnGateway:e911-nyc.litwareinc.com/All circuits busy' -ReceivedResponseCode 480 -ReceivedISUPCauseValue 34 -TranslatedResponseCode 503 -InMemory) -OutboundCallingNumberTranslationRulesList (New-CsOutboundCallingNumberTranslationRule -Identity 'Service:PstnGateway:e911-nyc.litwareinc.com/Caller without plus' -Description 'The carriers show the caller without plus' -Pattern '^\+(\d+)$' -Translation '$1' -InMemory) -Description '[E911Config:Litware] copy of Global with what emergency calls need' -ConcentratedTopology $true -EnableBypass $false -EnableMobileTrunkSupport $false -EnableReferSupport $false -EnableSessionTimer $true -EnableSignalBoost $false -MaxEarlyDialogs 20 -RemovePlusFromUri $false -RTCPActiveCalls $true -RTCPCallsOnHold $true -SRTPMode 'Optional' -EnablePIDFLOSupport $true -EnableRTPLatching $false -EnableOnlineVoice $false -ForwardCallHistory $false -Enable3pccRefer $false -ForwardPAI $true -EnableFastFailoverTimer $true -EnableLocationRestriction $false -ForwardAnonymousCallGatewayPAI $false -Confirm:$false }
        Back   = { Remove-CsTrunkConfiguration -Identity 'Service:PstnGateway:e911-nyc.litwareinc.com' -Force -Confirm:$false }
    }

    # Step 19 of 74: Create CsTrunkConfiguration Service:PstnGateway:gw-chi.litwareinc.com
    # Why: a copy of Global with what emergency calls need
    @{
        Number = '19'; Noun = 'CsTrunkConfiguration'; Identity = 'Service:PstnGateway:gw-chi.litwareinc.com'
        Title  = 'Create CsTrunkConfiguration Service:PstnGateway:gw-chi.litwareinc.com'
        Look   = { Get-CsTrunkConfiguration -Filter 'Service:PstnGateway:gw-chi.litwareinc.com' }
        Before = $null
        After  = @{
            OutboundTranslationRulesList = @(@{ Description = '[E911Config:Litware] emergency numbers to the ECRC'; Pattern = '^\+?911$'; Translation = '18005550199'; Name = 'E911-ECRC' }, @{ Description = 'The carriers take eleven digits'; Pattern = '^\+1(\d{10})$'; Translation = '1$1'; Name = 'North America' }, @{ Description = 'International prefix of North America'; Pattern = '^\+([2-9]\d{6,14})$'; Translation = '011$1'; Name = 'International' })
            SipResponseCodeTranslationRulesList = @(@{ Name = 'All circuits busy'; ReceivedResponseCode = 480; ReceivedISUPCauseValue = 34; TranslatedResponseCode = 503 })
            OutboundCallingNumberTranslationRulesList = @(@{ Description = 'The carriers show the caller without plus'; Pattern = '^\+(\d+)$'; Translation = '$1'; Name = 'Caller without plus' })
            Description = '[E911Config:Litware] copy of Global with what emergency calls need'
            ConcentratedTopology = $true
            EnableBypass = $false
            EnableMobileTrunkSupport = $false
            EnableReferSupport = $false
            EnableSessionTimer = $true
            EnableSignalBoost = $false
            MaxEarlyDialogs = 20
            RemovePlusFromUri = $true
            RTCPActiveCalls = $true
            RTCPCallsOnHold = $true
            SRTPMode = 'Optional'
            EnablePIDFLOSupport = $false
            EnableRTPLatching = $false
            EnableOnlineVoice = $false
            ForwardCallHistory = $false
            Enable3pccRefer = $false
            ForwardPAI = $true
            EnableFastFailoverTimer = $true
            EnableLocationRestriction = $false
            ForwardAnonymousCallGatewayPAI = $false
        }
        Order  = $null
        Do     = { New-CsTrunkConfiguration -Identity 'Service:PstnGateway:gw-chi.litwareinc.com' -OutboundTranslationRulesList (New-CsOutboundTranslationRule -Identity 'Service:PstnGateway:gw-chi.litwareinc.com/E911-ECRC' -Description '[E911Config:Litware] emergency numbers to the ECRC' -Pattern '^\+?911$' -Translation '18005550199' -InMemory),(New-CsOutboundTranslationRule -Identity 'Service:PstnGateway:gw-chi.litwareinc.com/North America' -Description 'The carriers take eleven digits' -Pattern '^\+1(\d{10})$' -Translation '1$1' -InMemory),(New-CsOutboundTranslationRule -Identity 'Service:PstnGateway:gw-chi.litwareinc.com/International' -Description 'International prefix of North America' -Pattern '^\+([2-9]\d{6,14})$' -Translation '011$1' -InMemory) -SipResponseCodeTranslationRulesList (New-CsSipResponseCodeTranslationRule -Identity 'Service:PstnGateway:gw-chi.litwareinc.com/All circuits busy' -ReceivedResponseCode 480 -ReceivedISUPCauseValue 34 -TranslatedResponseCode 503 -InMemory) -OutboundCallingNumberTranslationRulesList (New-CsOutboundCallingNumberTranslationRule -Identity 'Service:PstnGateway:gw-chi.litwareinc.com/Caller without plus' -Description 'The carriers show the caller without plus' -Pattern '^\+(\d+)$' -Translation '$1' -InMemory) -Description '[E911Config:Litware] copy of Global with what emergency calls need' -ConcentratedTopology $true -EnableBypass $false -EnableMobileTrunkSupport $false -EnableReferSupport $false -EnableSessionTimer $true -EnableSignalBoost $false -MaxEarlyDialogs 20 -RemovePlusFromUri $true -RTCPActiveCalls $true -RTCPCallsOnHold $true -SRTPMode 'Optional' -EnablePIDFLOSupport $false -EnableRTPLatching $false -EnableOnlineVoice $false -ForwardCallHistory $false -Enable3pccRefer $false -ForwardPAI $true -EnableFastFailoverTimer $true -EnableLocationRestriction $false -ForwardAnonymousCallGatewayPAI $false -Confirm:$false }
        Back   = { Remove-CsTrunkConfiguration -Identity 'Service:PstnGateway:gw-chi.litwareinc.com' -Force -Confirm:$false }
    }

    # Step 20 of 74: Create CsTrunkConfiguration Service:PstnGateway:gw-nyc.litwareinc.com
    # Why: a copy of Global with what emergency calls need
    @{
        Number = '20'; Noun = 'CsTrunkConfiguration'; Identity = 'Service:PstnGateway:gw-nyc.litwareinc.com'
        Title  = 'Create CsTrunkConfiguration Service:PstnGateway:gw-nyc.litwareinc.com'
        Look   = { Get-CsTrunkConfiguration -Filter 'Service:PstnGateway:gw-nyc.litwareinc.com' }
        Before = $null
        After  = @{
            OutboundTranslationRulesList = @(@{ Description = '[E911Config:Litware] emergency numbers to the ECRC'; Pattern = '^\+?911$'; Translation = '18005550199'; Name = 'E911-ECRC' }, @{ Description = 'The carriers take eleven digits'; Pattern = '^\+1(\d{10})$'; Translation = '1$1'; Name = 'North America' }, @{ Description = 'International prefix of North America'; Pattern = '^\+([2-9]\d{6,14})$'; Translation = '011$1'; Name = 'International' })
            SipResponseCodeTranslationRulesList = @(@{ Name = 'All circuits busy'; ReceivedResponseCode = 480; ReceivedISUPCauseValue = 34; TranslatedResponseCode = 503 })
            OutboundCallingNumberTranslationRulesList = @(@{ Description = 'The carriers show the caller without plus'; Pattern = '^\+(\d+)$'; Translation = '$1'; Name = 'Caller without plus' })
            Description = '[E911Config:Litware] copy of Global with what emergency calls need'
            ConcentratedTopology = $true
            EnableBypass = $false
            EnableMobileTrunkSupport = $false
            EnableReferSupport = $false
            EnableSessionTimer = $true
            EnableSignalBoost = $false
            MaxEarlyDialogs = 20
            RemovePlusFromUri = $true
            RTCPActiveCalls = $true
            RTCPCallsOnHold = $true
            SRTPMode = 'Optional'
            EnablePIDFLOSupport = $false
            EnableRTPLatching = $false
            EnableOnlineVoice = $false
            ForwardCallHistory = $false
            Enable3pccRefer = $false
            ForwardPAI = $true
            EnableFastFailoverTimer = $true
            EnableLocationRestriction = $false
            ForwardAnonymousCallGatewayPAI = $false
        }
        Order  = $null
        Do     = { New-CsTrunkConfiguration -Identity 'Service:PstnGateway:gw-nyc.litwareinc.com' -OutboundTranslationRulesList (New-CsOutboundTranslationRule -Identity 'Service:PstnGateway:gw-nyc.litwareinc.com/E911-ECRC' -Description '[E911Config:Litware] emergency numbers to the ECRC' -Pattern '^\+?911$' -Translation '18005550199' -InMemory),(New-CsOutboundTranslationRule -Identity 'Service:PstnGateway:gw-nyc.litwareinc.com/North America' -Description 'The carriers take eleven digits' -Pattern '^\+1(\d{10})$' -Translation '1$1' -InMemory),(New-CsOutboundTranslationRule -Identity 'Service:PstnGateway:gw-nyc.litwareinc.com/International' -Description 'International prefix of North America' -Pattern '^\+([2-9]\d{6,14})$' -Translation '011$1' -InMemory) -SipResponseCodeTranslationRulesList (New-CsSipResponseCodeTranslationRule -Identity 'Service:PstnGateway:gw-nyc.litwareinc.com/All circuits busy' -ReceivedResponseCode 480 -ReceivedISUPCauseValue 34 -TranslatedResponseCode 503 -InMemory) -OutboundCallingNumberTranslationRulesList (New-CsOutboundCallingNumberTranslationRule -Identity 'Service:PstnGateway:gw-nyc.litwareinc.com/Caller without plus' -Description 'The carriers show the caller without plus' -Pattern '^\+(\d+)$' -Translation '$1' -InMemory) -Description '[E911Config:Litware] copy of Global with what emergency calls need' -ConcentratedTopology $true -EnableBypass $false -EnableMobileTrunkSupport $false -EnableReferSupport $false -EnableSessionTimer $true -EnableSignalBoost $false -MaxEarlyDialogs 20 -RemovePlusFromUri $true -RTCPActiveCalls $true -RTCPCallsOnHold $true -SRTPMode 'Optional' -EnablePIDFLOSupport $false -EnableRTPLatching $false -EnableOnlineVoice $false -ForwardCallHistory $false -Enable3pccRefer $false -ForwardPAI $true -EnableFastFailoverTimer $true -EnableLocationRestriction $false -ForwardAnonymousCallGatewayPAI $false -Confirm:$false }
        Back   = { Remove-CsTrunkConfiguration -Identity 'Service:PstnGateway:gw-nyc.litwareinc.com' -Force -Confirm:$false }
    }

    # Step 21 of 74: Create CsTrunkConfiguration Service:PstnGateway:gw-nyc-via-chi
    # Why: a copy of Global with what emergency calls need
    @{
        Number = '21'; Noun = 'CsTrunkConfiguration'; Identity = 'Service:PstnGateway:gw-nyc-via-chi'
        Title  = 'Create CsTrunkConfiguration Service:PstnGateway:gw-nyc-via-chi'
        Look   = { Get-CsTrunkConfiguration -Filter 'Service:PstnGateway:gw-nyc-via-chi' }
        Before = $null
        After  = @{
            OutboundTranslationRulesList = @(@{ Description = '[E911Config:Litware] emergency numbers to the ECRC'; Pattern = '^\+?911$'; Translation = '18005550199'; Name = 'E911-ECRC' }, @{ Description = 'The carriers take eleven digits'; Pattern = '^\+1(\d{10})$'; Translation = '1$1'; Name = 'North America' }, @{ Description = 'International prefix of North America'; Pattern = '^\+([2-9]\d{6,14})$'; Translation = '011$1'; Name = 'International' })
            SipResponseCodeTranslationRulesList = @(@{ Name = 'All circuits busy'; ReceivedResponseCode = 480; ReceivedISUPCauseValue = 34; TranslatedResponseCode = 503 })
            OutboundCallingNumberTranslationRulesList = @(@{ Description = 'The carriers show the caller without plus'; Pattern = '^\+(\d+)$'; Translation = '$1'; Name = 'Caller without plus' })
            Description = '[E911Config:Litware] copy of Global with what emergency calls need'
            ConcentratedTopology = $true
            EnableBypass = $false
            EnableMobileTrunkSupport = $false
            EnableReferSupport = $false
            EnableSessionTimer = $true
            EnableSignalBoost = $false
            MaxEarlyDialogs = 20
            RemovePlusFromUri = $true
            RTCPActiveCalls = $true
            RTCPCallsOnHold = $true
            SRTPMode = 'Optional'
            EnablePIDFLOSupport = $false
            EnableRTPLatching = $false
            EnableOnlineVoice = $false
            ForwardCallHistory = $false
            Enable3pccRefer = $false
            ForwardPAI = $true
            EnableFastFailoverTimer = $true
            EnableLocationRestriction = $false
            ForwardAnonymousCallGatewayPAI = $false
        }
        Order  = $null
        Do     = { New-CsTrunkConfiguration -Identity 'Service:PstnGateway:gw-nyc-via-chi' -OutboundTranslationRulesList (New-CsOutboundTranslationRule -Identity 'Service:PstnGateway:gw-nyc-via-chi/E911-ECRC' -Description '[E911Config:Litware] emergency numbers to the ECRC' -Pattern '^\+?911$' -Translation '18005550199' -InMemory),(New-CsOutboundTranslationRule -Identity 'Service:PstnGateway:gw-nyc-via-chi/North America' -Description 'The carriers take eleven digits' -Pattern '^\+1(\d{10})$' -Translation '1$1' -InMemory),(New-CsOutboundTranslationRule -Identity 'Service:PstnGateway:gw-nyc-via-chi/International' -Description 'International prefix of North America' -Pattern '^\+([2-9]\d{6,14})$' -Translation '011$1' -InMemory) -SipResponseCodeTranslationRulesList (New-CsSipResponseCodeTranslationRule -Identity 'Service:PstnGateway:gw-nyc-via-chi/All circuits busy' -ReceivedResponseCode 480 -ReceivedISUPCauseValue 34 -TranslatedResponseCode 503 -InMemory) -OutboundCallingNumberTranslationRulesList (New-CsOutboundCallingNumberTranslationRule -Identity 'Service:PstnGateway:gw-nyc-via-chi/Caller without plus' -Description 'The carriers show the caller without plus' -Pattern '^\+(\d+)$' -Translation '$1' -InMemory) -Description '[E911Config:Litware] copy of Global with what emergency calls need' -ConcentratedTopology $true -EnableBypass $false -EnableMobileTrunkSupport $false -EnableReferSupport $false -EnableSessionTimer $true -EnableSignalBoost $false -MaxEarlyDialogs 20 -RemovePlusFromUri $true -RTCPActiveCalls $true -RTCPCallsOnHold $true -SRTPMode 'Optional' -EnablePIDFLOSupport $false -EnableRTPLatching $false -EnableOnlineVoice $false -ForwardCallHistory $false -Enable3pccRefer $false -ForwardPAI $true -EnableFastFailoverTimer $true -EnableLocationRestriction $false -ForwardAnonymousCallGatewayPAI $false -Confirm:$false }
        Back   = { Remove-CsTrunkConfiguration -Identity 'Service:PstnGateway:gw-nyc-via-chi' -Force -Confirm:$false }
    }

    # Step 22 of 74: Create CsVoiceRoute E911-Chicago-Primary
    # Why: zone Chicago has no primary route
    @{
        Number = '22'; Noun = 'CsVoiceRoute'; Identity = 'E911-Chicago-Primary'
        Title  = 'Create CsVoiceRoute E911-Chicago-Primary'
        Look   = { Get-CsVoiceRoute -Filter 'E911-Chicago-Primary' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone Chicago, Primary'
            NumberPattern = '^\+?(?:911|933)$'
            PstnUsages = @('E911-Chicago')
            PstnGatewayList = @('PstnGateway:e911-chi.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-Chicago-Primary' -Priority 16 -Description '[E911Config:Litware] zone Chicago, Primary' -NumberPattern '^\+?(?:911|933)$' -PstnUsages 'E911-Chicago' -PstnGatewayList 'PstnGateway:e911-chi.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-Chicago-Primary' -Force -Confirm:$false }
    }

    # Step 23 of 74: Create CsVoiceRoute E911-Chicago-Secondary
    # Why: zone Chicago has no secondary route
    @{
        Number = '23'; Noun = 'CsVoiceRoute'; Identity = 'E911-Chicago-Secondary'
        Title  = 'Create CsVoiceRoute E911-Chicago-Secondary'
        Look   = { Get-CsVoiceRoute -Filter 'E911-Chicago-Secondary' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone Chicago, Secondary'
            NumberPattern = '^\+?(?:911|933)$'
            PstnUsages = @('E911-Chicago')
            PstnGatewayList = @('PstnGateway:e911-nyc.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-Chicago-Secondary' -Priority 17 -Description '[E911Config:Litware] zone Chicago, Secondary' -NumberPattern '^\+?(?:911|933)$' -PstnUsages 'E911-Chicago' -PstnGatewayList 'PstnGateway:e911-nyc.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-Chicago-Secondary' -Force -Confirm:$false }
    }

    # Step 24 of 74: Create CsVoiceRoute E911-Chicago-Fallback
    # Why: zone Chicago has no fallback route
    @{
        Number = '24'; Noun = 'CsVoiceRoute'; Identity = 'E911-Chicago-Fallback'
        Title  = 'Create CsVoiceRoute E911-Chicago-Fallback'
        Look   = { Get-CsVoiceRoute -Filter 'E911-Chicago-Fallback' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone Chicago, Fallback'
            NumberPattern = '^\+?911$'
            PstnUsages = @('E911-Chicago')
            PstnGatewayList = @('PstnGateway:gw-chi.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-Chicago-Fallback' -Priority 18 -Description '[E911Config:Litware] zone Chicago, Fallback' -NumberPattern '^\+?911$' -PstnUsages 'E911-Chicago' -PstnGatewayList 'PstnGateway:gw-chi.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-Chicago-Fallback' -Force -Confirm:$false }
    }

    # Step 25 of 74: Create CsVoiceRoute E911-Chicago-Local
    # Why: zone Chicago has no local route
    @{
        Number = '25'; Noun = 'CsVoiceRoute'; Identity = 'E911-Chicago-Local'
        Title  = 'Create CsVoiceRoute E911-Chicago-Local'
        Look   = { Get-CsVoiceRoute -Filter 'E911-Chicago-Local' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone Chicago, Local'
            NumberPattern = '^\+?911$'
            PstnUsages = @('E911-Chicago-Local')
            PstnGatewayList = @('PstnGateway:gw-chi.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-Chicago-Local' -Priority 19 -Description '[E911Config:Litware] zone Chicago, Local' -NumberPattern '^\+?911$' -PstnUsages 'E911-Chicago-Local' -PstnGatewayList 'PstnGateway:gw-chi.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-Chicago-Local' -Force -Confirm:$false }
    }

    # Step 26 of 74: Create CsVoiceRoute E911-New York-Peers
    # Why: zone New York has no peers route
    @{
        Number = '26'; Noun = 'CsVoiceRoute'; Identity = 'E911-New York-Peers'
        Title  = 'Create CsVoiceRoute E911-New York-Peers'
        Look   = { Get-CsVoiceRoute -Filter 'E911-New York-Peers' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone New York, Peers'
            NumberPattern = '^\+?(?:911|933)$'
            PstnUsages = @('E911-New York')
            PstnGatewayList = @('PstnGateway:e911-nyc.litwareinc.com', 'PstnGateway:e911-chi.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-New York-Peers' -Priority 20 -Description '[E911Config:Litware] zone New York, Peers' -NumberPattern '^\+?(?:911|933)$' -PstnUsages 'E911-New York' -PstnGatewayList 'PstnGateway:e911-nyc.litwareinc.com','PstnGateway:e911-chi.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-New York-Peers' -Force -Confirm:$false }
    }

    # Step 27 of 74: Create CsVoiceRoute E911-New York-Fallback
    # Why: zone New York has no fallback route
    @{
        Number = '27'; Noun = 'CsVoiceRoute'; Identity = 'E911-New York-Fallback'
        Title  = 'Create CsVoiceRoute E911-New York-Fallback'
        Look   = { Get-CsVoiceRoute -Filter 'E911-New York-Fallback' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone New York, Fallback'
            NumberPattern = '^\+?911$'
            PstnUsages = @('E911-New York')
            PstnGatewayList = @('PstnGateway:gw-nyc.litwareinc.com', 'PstnGateway:gw-nyc-via-chi', 'PstnGateway:gw-chi.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-New York-Fallback' -Priority 21 -Description '[E911Config:Litware] zone New York, Fallback' -NumberPattern '^\+?911$' -PstnUsages 'E911-New York' -PstnGatewayList 'PstnGateway:gw-nyc.litwareinc.com','PstnGateway:gw-nyc-via-chi','PstnGateway:gw-chi.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-New York-Fallback' -Force -Confirm:$false }
    }

    # Step 28 of 74: Create CsVoiceRoute E911-New York-Local
    # Why: zone New York has no local route
    @{
        Number = '28'; Noun = 'CsVoiceRoute'; Identity = 'E911-New York-Local'
        Title  = 'Create CsVoiceRoute E911-New York-Local'
        Look   = { Get-CsVoiceRoute -Filter 'E911-New York-Local' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone New York, Local'
            NumberPattern = '^\+?911$'
            PstnUsages = @('E911-New York-Local')
            PstnGatewayList = @('PstnGateway:gw-nyc.litwareinc.com', 'PstnGateway:gw-nyc-via-chi', 'PstnGateway:gw-chi.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-New York-Local' -Priority 22 -Description '[E911Config:Litware] zone New York, Local' -NumberPattern '^\+?911$' -PstnUsages 'E911-New York-Local' -PstnGatewayList 'PstnGateway:gw-nyc.litwareinc.com','PstnGateway:gw-nyc-via-chi','PstnGateway:gw-chi.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-New York-Local' -Force -Confirm:$false }
    }

    # Step 29 of 74: Create CsVoiceRoute E911-Detroit-Primary
    # Why: zone Detroit has no primary route
    @{
        Number = '29'; Noun = 'CsVoiceRoute'; Identity = 'E911-Detroit-Primary'
        Title  = 'Create CsVoiceRoute E911-Detroit-Primary'
        Look   = { Get-CsVoiceRoute -Filter 'E911-Detroit-Primary' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone Detroit, Primary'
            NumberPattern = '^\+?911$'
            PstnUsages = @('E911-Detroit')
            PstnGatewayList = @('PstnGateway:elin-det.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-Detroit-Primary' -Priority 23 -Description '[E911Config:Litware] zone Detroit, Primary' -NumberPattern '^\+?911$' -PstnUsages 'E911-Detroit' -PstnGatewayList 'PstnGateway:elin-det.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-Detroit-Primary' -Force -Confirm:$false }
    }

    # Step 30 of 74: Create CsVoiceRoute E911-Detroit-Fallback
    # Why: zone Detroit has no fallback route
    @{
        Number = '30'; Noun = 'CsVoiceRoute'; Identity = 'E911-Detroit-Fallback'
        Title  = 'Create CsVoiceRoute E911-Detroit-Fallback'
        Look   = { Get-CsVoiceRoute -Filter 'E911-Detroit-Fallback' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone Detroit, Fallback'
            NumberPattern = '^\+?911$'
            PstnUsages = @('E911-Detroit')
            PstnGatewayList = @('PstnGateway:gw-det.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-Detroit-Fallback' -Priority 24 -Description '[E911Config:Litware] zone Detroit, Fallback' -NumberPattern '^\+?911$' -PstnUsages 'E911-Detroit' -PstnGatewayList 'PstnGateway:gw-det.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-Detroit-Fallback' -Force -Confirm:$false }
    }

    # Step 31 of 74: Create CsVoiceRoute E911-Detroit-Local
    # Why: zone Detroit has no local route
    @{
        Number = '31'; Noun = 'CsVoiceRoute'; Identity = 'E911-Detroit-Local'
        Title  = 'Create CsVoiceRoute E911-Detroit-Local'
        Look   = { Get-CsVoiceRoute -Filter 'E911-Detroit-Local' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone Detroit, Local'
            NumberPattern = '^\+?911$'
            PstnUsages = @('E911-Detroit-Local')
            PstnGatewayList = @('PstnGateway:gw-det.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-Detroit-Local' -Priority 25 -Description '[E911Config:Litware] zone Detroit, Local' -NumberPattern '^\+?911$' -PstnUsages 'E911-Detroit-Local' -PstnGatewayList 'PstnGateway:gw-det.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-Detroit-Local' -Force -Confirm:$false }
    }

    # Step 32 of 74: Update CsVoiceRoute Portland 911
    # Why: primary route of zone Portland: Description is not as designed, NumberPattern is not as designed
    @{
        Number = '32'; Noun = 'CsVoiceRoute'; Identity = 'Portland 911'
        Title  = 'Update CsVoiceRoute Portland 911'
        Look   = { Get-CsVoiceRoute -Filter 'Portland 911' }
        Before = @{
            Description = 'Emergency calls of the Portland office'
            NumberPattern = '\+911'
            PstnUsages = @('Portland Emergency')
            PstnGatewayList = @('PstnGateway:e911-pdx.litwareinc.com')
        }
        After  = @{
            Description = '[E911Config:Litware] zone Portland, Primary'
            NumberPattern = '^\+?(?:911|933)$'
            PstnUsages = @('Portland Emergency')
            PstnGatewayList = @('PstnGateway:e911-pdx.litwareinc.com')
        }
        Order  = $null
        Do     = { Set-CsVoiceRoute -Identity 'Portland 911' -Description '[E911Config:Litware] zone Portland, Primary' -NumberPattern '^\+?(?:911|933)$' -Confirm:$false }
        Back   = { Set-CsVoiceRoute -Identity 'Portland 911' -Description 'Emergency calls of the Portland office' -NumberPattern '\+911' -Confirm:$false }
    }

    # Step 33 of 74: Create CsVoiceRoute E911-Portland-Secondary
    # Why: zone Portland has no secondary route
    @{
        Number = '33'; Noun = 'CsVoiceRoute'; Identity = 'E911-Portland-Secondary'
        Title  = 'Create CsVoiceRoute E911-Portland-Secondary'
        Look   = { Get-CsVoiceRoute -Filter 'E911-Portland-Secondary' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone Portland, Secondary'
            NumberPattern = '^\+?(?:911|933)$'
            PstnUsages = @('Portland Emergency')
            PstnGatewayList = @('PstnGateway:e911-chi.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-Portland-Secondary' -Priority 26 -Description '[E911Config:Litware] zone Portland, Secondary' -NumberPattern '^\+?(?:911|933)$' -PstnUsages 'Portland Emergency' -PstnGatewayList 'PstnGateway:e911-chi.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-Portland-Secondary' -Force -Confirm:$false }
    }

    # Step 34 of 74: Create CsVoiceRoute E911-Portland-Fallback
    # Why: zone Portland has no fallback route
    @{
        Number = '34'; Noun = 'CsVoiceRoute'; Identity = 'E911-Portland-Fallback'
        Title  = 'Create CsVoiceRoute E911-Portland-Fallback'
        Look   = { Get-CsVoiceRoute -Filter 'E911-Portland-Fallback' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone Portland, Fallback'
            NumberPattern = '^\+?911$'
            PstnUsages = @('Portland Emergency')
            PstnGatewayList = @('PstnGateway:gw-pdx.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-Portland-Fallback' -Priority 27 -Description '[E911Config:Litware] zone Portland, Fallback' -NumberPattern '^\+?911$' -PstnUsages 'Portland Emergency' -PstnGatewayList 'PstnGateway:gw-pdx.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-Portland-Fallback' -Force -Confirm:$false }
    }

    # Step 35 of 74: Create CsVoiceRoute E911-Portland-Local
    # Why: zone Portland has no local route
    @{
        Number = '35'; Noun = 'CsVoiceRoute'; Identity = 'E911-Portland-Local'
        Title  = 'Create CsVoiceRoute E911-Portland-Local'
        Look   = { Get-CsVoiceRoute -Filter 'E911-Portland-Local' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone Portland, Local'
            NumberPattern = '^\+?911$'
            PstnUsages = @('E911-Portland-Local')
            PstnGatewayList = @('PstnGateway:gw-pdx.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-Portland-Local' -Priority 28 -Description '[E911Config:Litware] zone Portland, Local' -NumberPattern '^\+?911$' -PstnUsages 'E911-Portland-Local' -PstnGatewayList 'PstnGateway:gw-pdx.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-Portland-Local' -Force -Confirm:$false }
    }

    # Step 36 of 74: Create CsVoiceRoute E911-Reno-Primary
    # Why: zone Reno has no primary route
    @{
        Number = '36'; Noun = 'CsVoiceRoute'; Identity = 'E911-Reno-Primary'
        Title  = 'Create CsVoiceRoute E911-Reno-Primary'
        Look   = { Get-CsVoiceRoute -Filter 'E911-Reno-Primary' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone Reno, Primary'
            NumberPattern = '^\+?(?:911|933)$'
            PstnUsages = @('E911-Reno')
            PstnGatewayList = @('PstnGateway:e911-chi.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-Reno-Primary' -Priority 29 -Description '[E911Config:Litware] zone Reno, Primary' -NumberPattern '^\+?(?:911|933)$' -PstnUsages 'E911-Reno' -PstnGatewayList 'PstnGateway:e911-chi.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-Reno-Primary' -Force -Confirm:$false }
    }

    # Step 37 of 74: Create CsVoiceRoute E911-Reno-Secondary
    # Why: zone Reno has no secondary route
    @{
        Number = '37'; Noun = 'CsVoiceRoute'; Identity = 'E911-Reno-Secondary'
        Title  = 'Create CsVoiceRoute E911-Reno-Secondary'
        Look   = { Get-CsVoiceRoute -Filter 'E911-Reno-Secondary' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone Reno, Secondary'
            NumberPattern = '^\+?(?:911|933)$'
            PstnUsages = @('E911-Reno')
            PstnGatewayList = @('PstnGateway:e911-nyc.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-Reno-Secondary' -Priority 30 -Description '[E911Config:Litware] zone Reno, Secondary' -NumberPattern '^\+?(?:911|933)$' -PstnUsages 'E911-Reno' -PstnGatewayList 'PstnGateway:e911-nyc.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-Reno-Secondary' -Force -Confirm:$false }
    }

    # Step 38 of 74: Create CsVoiceRoute E911-Reno-Fallback
    # Why: zone Reno has no fallback route
    @{
        Number = '38'; Noun = 'CsVoiceRoute'; Identity = 'E911-Reno-Fallback'
        Title  = 'Create CsVoiceRoute E911-Reno-Fallback'
        Look   = { Get-CsVoiceRoute -Filter 'E911-Reno-Fallback' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone Reno, Fallback'
            NumberPattern = '^\+?911$'
            PstnUsages = @('E911-Reno')
            PstnGatewayList = @('PstnGateway:gw-rno.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-Reno-Fallback' -Priority 31 -Description '[E911Config:Litware] zone Reno, Fallback' -NumberPattern '^\+?911$' -PstnUsages 'E911-Reno' -PstnGatewayList 'PstnGateway:gw-rno.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-Reno-Fallback' -Force -Confirm:$false }
    }

    # Step 39 of 74: Create CsVoiceRoute E911-Reno-Local
    # Why: zone Reno has no local route
    @{
        Number = '39'; Noun = 'CsVoiceRoute'; Identity = 'E911-Reno-Local'
        Title  = 'Create CsVoiceRoute E911-Reno-Local'
        Look   = { Get-CsVoiceRoute -Filter 'E911-Reno-Local' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone Reno, Local'
            NumberPattern = '^\+?911$'
            PstnUsages = @('E911-Reno-Local')
            PstnGatewayList = @('PstnGateway:gw-rno.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-Reno-Local' -Priority 32 -Description '[E911Config:Litware] zone Reno, Local' -NumberPattern '^\+?911$' -PstnUsages 'E911-Reno-Local' -PstnGatewayList 'PstnGateway:gw-rno.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-Reno-Local' -Force -Confirm:$false }
    }

    # Step 40 of 74: Create CsVoiceRoute E911-Albuquerque-Primary
    # Why: zone Albuquerque has no primary route
    @{
        Number = '40'; Noun = 'CsVoiceRoute'; Identity = 'E911-Albuquerque-Primary'
        Title  = 'Create CsVoiceRoute E911-Albuquerque-Primary'
        Look   = { Get-CsVoiceRoute -Filter 'E911-Albuquerque-Primary' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone Albuquerque, Primary'
            NumberPattern = '^\+?(?:911|933)$'
            PstnUsages = @('E911-Albuquerque')
            PstnGatewayList = @('PstnGateway:e911-chi.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-Albuquerque-Primary' -Priority 33 -Description '[E911Config:Litware] zone Albuquerque, Primary' -NumberPattern '^\+?(?:911|933)$' -PstnUsages 'E911-Albuquerque' -PstnGatewayList 'PstnGateway:e911-chi.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-Albuquerque-Primary' -Force -Confirm:$false }
    }

    # Step 41 of 74: Create CsVoiceRoute E911-Albuquerque-Secondary
    # Why: zone Albuquerque has no secondary route
    @{
        Number = '41'; Noun = 'CsVoiceRoute'; Identity = 'E911-Albuquerque-Secondary'
        Title  = 'Create CsVoiceRoute E911-Albuquerque-Secondary'
        Look   = { Get-CsVoiceRoute -Filter 'E911-Albuquerque-Secondary' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone Albuquerque, Secondary'
            NumberPattern = '^\+?(?:911|933)$'
            PstnUsages = @('E911-Albuquerque')
            PstnGatewayList = @('PstnGateway:e911-nyc.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-Albuquerque-Secondary' -Priority 34 -Description '[E911Config:Litware] zone Albuquerque, Secondary' -NumberPattern '^\+?(?:911|933)$' -PstnUsages 'E911-Albuquerque' -PstnGatewayList 'PstnGateway:e911-nyc.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-Albuquerque-Secondary' -Force -Confirm:$false }
    }

    # Step 42 of 74: Create CsVoiceRoute E911-Albuquerque-Fallback
    # Why: zone Albuquerque has no fallback route
    @{
        Number = '42'; Noun = 'CsVoiceRoute'; Identity = 'E911-Albuquerque-Fallback'
        Title  = 'Create CsVoiceRoute E911-Albuquerque-Fallback'
        Look   = { Get-CsVoiceRoute -Filter 'E911-Albuquerque-Fallback' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone Albuquerque, Fallback'
            NumberPattern = '^\+?911$'
            PstnUsages = @('E911-Albuquerque')
            PstnGatewayList = @('PstnGateway:gw-abq.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-Albuquerque-Fallback' -Priority 35 -Description '[E911Config:Litware] zone Albuquerque, Fallback' -NumberPattern '^\+?911$' -PstnUsages 'E911-Albuquerque' -PstnGatewayList 'PstnGateway:gw-abq.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-Albuquerque-Fallback' -Force -Confirm:$false }
    }

    # Step 43 of 74: Create CsVoiceRoute E911-Albuquerque-Local
    # Why: zone Albuquerque has no local route
    @{
        Number = '43'; Noun = 'CsVoiceRoute'; Identity = 'E911-Albuquerque-Local'
        Title  = 'Create CsVoiceRoute E911-Albuquerque-Local'
        Look   = { Get-CsVoiceRoute -Filter 'E911-Albuquerque-Local' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone Albuquerque, Local'
            NumberPattern = '^\+?911$'
            PstnUsages = @('E911-Albuquerque-Local')
            PstnGatewayList = @('PstnGateway:gw-abq.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-Albuquerque-Local' -Priority 36 -Description '[E911Config:Litware] zone Albuquerque, Local' -NumberPattern '^\+?911$' -PstnUsages 'E911-Albuquerque-Local' -PstnGatewayList 'PstnGateway:gw-abq.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-Albuquerque-Local' -Force -Confirm:$false }
    }

    # Step 44 of 74: Create CsVoiceRoute E911-London-Fallback
    # Why: zone London has no fallback route
    @{
        Number = '44'; Noun = 'CsVoiceRoute'; Identity = 'E911-London-Fallback'
        Title  = 'Create CsVoiceRoute E911-London-Fallback'
        Look   = { Get-CsVoiceRoute -Filter 'E911-London-Fallback' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone London, Fallback'
            NumberPattern = '^\+?(?:999|112)$'
            PstnUsages = @('E911-London')
            PstnGatewayList = @('PstnGateway:gw1-lon.litwareinc.com', 'PstnGateway:gw2-lon.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-London-Fallback' -Priority 37 -Description '[E911Config:Litware] zone London, Fallback' -NumberPattern '^\+?(?:999|112)$' -PstnUsages 'E911-London' -PstnGatewayList 'PstnGateway:gw1-lon.litwareinc.com','PstnGateway:gw2-lon.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-London-Fallback' -Force -Confirm:$false }
    }

    # Step 45 of 74: Create CsVoiceRoute E911-London-Local
    # Why: zone London has no local route
    @{
        Number = '45'; Noun = 'CsVoiceRoute'; Identity = 'E911-London-Local'
        Title  = 'Create CsVoiceRoute E911-London-Local'
        Look   = { Get-CsVoiceRoute -Filter 'E911-London-Local' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone London, Local'
            NumberPattern = '^\+?(?:999|112)$'
            PstnUsages = @('E911-London-Local')
            PstnGatewayList = @('PstnGateway:gw1-lon.litwareinc.com', 'PstnGateway:gw2-lon.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-London-Local' -Priority 38 -Description '[E911Config:Litware] zone London, Local' -NumberPattern '^\+?(?:999|112)$' -PstnUsages 'E911-London-Local' -PstnGatewayList 'PstnGateway:gw1-lon.litwareinc.com','PstnGateway:gw2-lon.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-London-Local' -Force -Confirm:$false }
    }

    # Step 46 of 74: Create CsVoiceRoute E911-Cologne-Fallback
    # Why: zone Cologne has no fallback route
    @{
        Number = '46'; Noun = 'CsVoiceRoute'; Identity = 'E911-Cologne-Fallback'
        Title  = 'Create CsVoiceRoute E911-Cologne-Fallback'
        Look   = { Get-CsVoiceRoute -Filter 'E911-Cologne-Fallback' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone Cologne, Fallback'
            NumberPattern = '^\+?(?:112|110)$'
            PstnUsages = @('E911-Cologne')
            PstnGatewayList = @('PstnGateway:gw-cgn.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-Cologne-Fallback' -Priority 39 -Description '[E911Config:Litware] zone Cologne, Fallback' -NumberPattern '^\+?(?:112|110)$' -PstnUsages 'E911-Cologne' -PstnGatewayList 'PstnGateway:gw-cgn.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-Cologne-Fallback' -Force -Confirm:$false }
    }

    # Step 47 of 74: Create CsVoiceRoute E911-Cologne-Local
    # Why: zone Cologne has no local route
    @{
        Number = '47'; Noun = 'CsVoiceRoute'; Identity = 'E911-Cologne-Local'
        Title  = 'Create CsVoiceRoute E911-Cologne-Local'
        Look   = { Get-CsVoiceRoute -Filter 'E911-Cologne-Local' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone Cologne, Local'
            NumberPattern = '^\+?(?:112|110)$'
            PstnUsages = @('E911-Cologne-Local')
            PstnGatewayList = @('PstnGateway:gw-cgn.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-Cologne-Local' -Priority 40 -Description '[E911Config:Litware] zone Cologne, Local' -NumberPattern '^\+?(?:112|110)$' -PstnUsages 'E911-Cologne-Local' -PstnGatewayList 'PstnGateway:gw-cgn.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-Cologne-Local' -Force -Confirm:$false }
    }

    # Step 48 of 74: Create CsVoiceRoute E911-OffNetwork-Primary
    # Why: zone OffNetwork has no primary route
    @{
        Number = '48'; Noun = 'CsVoiceRoute'; Identity = 'E911-OffNetwork-Primary'
        Title  = 'Create CsVoiceRoute E911-OffNetwork-Primary'
        Look   = { Get-CsVoiceRoute -Filter 'E911-OffNetwork-Primary' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone OffNetwork, Primary'
            NumberPattern = '^\+?(?:911|933)$'
            PstnUsages = @('E911-OffNetwork')
            PstnGatewayList = @('PstnGateway:e911-chi.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-OffNetwork-Primary' -Priority 41 -Description '[E911Config:Litware] zone OffNetwork, Primary' -NumberPattern '^\+?(?:911|933)$' -PstnUsages 'E911-OffNetwork' -PstnGatewayList 'PstnGateway:e911-chi.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-OffNetwork-Primary' -Force -Confirm:$false }
    }

    # Step 49 of 74: Create CsVoiceRoute E911-OffNetwork-Secondary
    # Why: zone OffNetwork has no secondary route
    @{
        Number = '49'; Noun = 'CsVoiceRoute'; Identity = 'E911-OffNetwork-Secondary'
        Title  = 'Create CsVoiceRoute E911-OffNetwork-Secondary'
        Look   = { Get-CsVoiceRoute -Filter 'E911-OffNetwork-Secondary' }
        Before = $null
        After  = @{
            Description = '[E911Config:Litware] zone OffNetwork, Secondary'
            NumberPattern = '^\+?(?:911|933)$'
            PstnUsages = @('E911-OffNetwork')
            PstnGatewayList = @('PstnGateway:e911-nyc.litwareinc.com')
            SuppressCallerId = $false
            AlternateCallerId = $null
        }
        Order  = $null
        Do     = { New-CsVoiceRoute -Identity 'E911-OffNetwork-Secondary' -Priority 42 -Description '[E911Config:Litware] zone OffNetwork, Secondary' -NumberPattern '^\+?(?:911|933)$' -PstnUsages 'E911-OffNetwork' -PstnGatewayList 'PstnGateway:e911-nyc.litwareinc.com' -SuppressCallerId $false -Confirm:$false }
        Back   = { Remove-CsVoiceRoute -Identity 'E911-OffNetwork-Secondary' -Force -Confirm:$false }
    }

    # Step 50 of 74: Create CsLocationPolicy Tag:E911-Chicago
    # Why: zone Chicago has no location policy
    @{
        Number = '50'; Noun = 'CsLocationPolicy'; Identity = 'Tag:E911-Chicago'
        Title  = 'Create CsLocationPolicy Tag:E911-Chicago'
        Look   = { Get-CsLocationPolicy -Filter 'Tag:E911-Chicago' }
        Before = $null
        After  = @{
            EnhancedEmergencyServicesEnabled = $true
            LocationRequired = 'yes'
            PstnUsage = 'E911-Chicago'
            EmergencyDialString = '911'
            EmergencyDialMask = '112;999'
            NotificationUri = 'sip:security@litwareinc.com'
            ConferenceUri = 'sip:security-bridge@litwareinc.com'
            ConferenceMode = 'oneway'
            EnhancedEmergencyServiceDisclaimer = $null
            LocationRefreshInterval = 4
            EmergencyNumbers = @(@{ DialString = '911'; DialMask = '112;999' }, @{ DialString = '933'; DialMask = '' })
            Description = '[E911Config:Litware] zone Chicago'
        }
        Order  = $null
        Do     = { New-CsLocationPolicy -Identity 'Tag:E911-Chicago' -EnhancedEmergencyServicesEnabled $true -LocationRequired 'yes' -PstnUsage 'E911-Chicago' -EmergencyDialString '911' -EmergencyDialMask '112;999' -NotificationUri 'sip:security@litwareinc.com' -ConferenceUri 'sip:security-bridge@litwareinc.com' -ConferenceMode 'oneway' -LocationRefreshInterval 4 -EmergencyNumbers (New-CsEmergencyNumber -DialString '911' -DialMask '112;999'),(New-CsEmergencyNumber -DialString '933') -Description '[E911Config:Litware] zone Chicago' -Confirm:$false }
        Back   = { Remove-CsLocationPolicy -Identity 'Tag:E911-Chicago' -Force -Confirm:$false }
    }

    # Step 51 of 74: Create CsLocationPolicy Tag:E911-New York
    # Why: zone New York has no location policy
    @{
        Number = '51'; Noun = 'CsLocationPolicy'; Identity = 'Tag:E911-New York'
        Title  = 'Create CsLocationPolicy Tag:E911-New York'
        Look   = { Get-CsLocationPolicy -Filter 'Tag:E911-New York' }
        Before = $null
        After  = @{
            EnhancedEmergencyServicesEnabled = $true
            LocationRequired = 'yes'
            PstnUsage = 'E911-New York'
            EmergencyDialString = '911'
            EmergencyDialMask = '112;999'
            NotificationUri = 'sip:security@litwareinc.com,sip:frontdesk-nyc@litwareinc.com'
            ConferenceUri = $null
            EnhancedEmergencyServiceDisclaimer = $null
            LocationRefreshInterval = 4
            EmergencyNumbers = @(@{ DialString = '911'; DialMask = '112;999' }, @{ DialString = '933'; DialMask = '' })
            Description = '[E911Config:Litware] zone New York'
        }
        Order  = $null
        Do     = { New-CsLocationPolicy -Identity 'Tag:E911-New York' -EnhancedEmergencyServicesEnabled $true -LocationRequired 'yes' -PstnUsage 'E911-New York' -EmergencyDialString '911' -EmergencyDialMask '112;999' -NotificationUri 'sip:security@litwareinc.com,sip:frontdesk-nyc@litwareinc.com' -LocationRefreshInterval 4 -EmergencyNumbers (New-CsEmergencyNumber -DialString '911' -DialMask '112;999'),(New-CsEmergencyNumber -DialString '933') -Description '[E911Config:Litware] zone New York' -Confirm:$false }
        Back   = { Remove-CsLocationPolicy -Identity 'Tag:E911-New York' -Force -Confirm:$false }
    }

    # Step 52 of 74: Create CsLocationPolicy Tag:E911-Detroit
    # Why: zone Detroit has no location policy
    @{
        Number = '52'; Noun = 'CsLocationPolicy'; Identity = 'Tag:E911-Detroit'
        Title  = 'Create CsLocationPolicy Tag:E911-Detroit'
        Look   = { Get-CsLocationPolicy -Filter 'Tag:E911-Detroit' }
        Before = $null
        After  = @{
            EnhancedEmergencyServicesEnabled = $true
            LocationRequired = 'yes'
            PstnUsage = 'E911-Detroit'
            EmergencyDialString = '911'
            EmergencyDialMask = '112;999'
            NotificationUri = 'sip:security@litwareinc.com'
            ConferenceUri = $null
            EnhancedEmergencyServiceDisclaimer = $null
            LocationRefreshInterval = 4
            EmergencyNumbers = @(@{ DialString = '911'; DialMask = '112;999' })
            Description = '[E911Config:Litware] zone Detroit'
        }
        Order  = $null
        Do     = { New-CsLocationPolicy -Identity 'Tag:E911-Detroit' -EnhancedEmergencyServicesEnabled $true -LocationRequired 'yes' -PstnUsage 'E911-Detroit' -EmergencyDialString '911' -EmergencyDialMask '112;999' -NotificationUri 'sip:security@litwareinc.com' -LocationRefreshInterval 4 -EmergencyNumbers (New-CsEmergencyNumber -DialString '911' -DialMask '112;999') -Description '[E911Config:Litware] zone Detroit' -Confirm:$false }
        Back   = { Remove-CsLocationPolicy -Identity 'Tag:E911-Detroit' -Force -Confirm:$false }
    }

    # Step 53 of 74: Update CsLocationPolicy Tag:Portland-E911
    # Why: location policy of zone Portland: LocationRequired is not as designed, EmergencyDialMask is not as designed, NotificationUri is not as designed, EmergencyNumbers is not as designed, Description is not as designed
    @{
        Number = '53'; Noun = 'CsLocationPolicy'; Identity = 'Tag:Portland-E911'
        Title  = 'Update CsLocationPolicy Tag:Portland-E911'
        Look   = { Get-CsLocationPolicy -Filter 'Tag:Portland-E911' }
        Before = @{
            EnhancedEmergencyServicesEnabled = $true
            LocationRequired = 'no'
            UseLocationForE911Only = $true
            PstnUsage = 'Portland Emergency'
            EmergencyDialString = '911'
            EmergencyDialMask = '112'
            NotificationUri = 'sip:reception-pdx@litwareinc.com'
            LocationRefreshInterval = 4
            EmergencyNumbers = $null
            Description = 'Made by hand when the Portland office moved'
        }
        After  = @{
            EnhancedEmergencyServicesEnabled = $true
            LocationRequired = 'yes'
            UseLocationForE911Only = $true
            PstnUsage = 'Portland Emergency'
            EmergencyDialString = '911'
            EmergencyDialMask = '112;999'
            NotificationUri = 'sip:reception-pdx@litwareinc.com,sip:security@litwareinc.com'
            LocationRefreshInterval = 4
            EmergencyNumbers = @(@{ DialString = '911'; DialMask = '112;999' }, @{ DialString = '933'; DialMask = '' })
            Description = '[E911Config:Litware] zone Portland'
        }
        Order  = $null
        Do     = { Set-CsLocationPolicy -Identity 'Tag:Portland-E911' -LocationRequired 'yes' -EmergencyDialMask '112;999' -NotificationUri 'sip:reception-pdx@litwareinc.com,sip:security@litwareinc.com' -EmergencyNumbers @{replace=(New-CsEmergencyNumber -DialString '911' -DialMask '112;999'),(New-CsEmergencyNumber -DialString '933')} -Description '[E911Config:Litware] zone Portland' -Confirm:$false }
        Back   = { Set-CsLocationPolicy -Identity 'Tag:Portland-E911' -LocationRequired 'no' -EmergencyDialMask '112' -NotificationUri 'sip:reception-pdx@litwareinc.com' -EmergencyNumbers $null -Description 'Made by hand when the Portland office moved' -Confirm:$false }
    }

    # Step 54 of 74: Create CsLocationPolicy Tag:E911-Reno
    # Why: zone Reno has no location policy
    @{
        Number = '54'; Noun = 'CsLocationPolicy'; Identity = 'Tag:E911-Reno'
        Title  = 'Create CsLocationPolicy Tag:E911-Reno'
        Look   = { Get-CsLocationPolicy -Filter 'Tag:E911-Reno' }
        Before = $null
        After  = @{
            EnhancedEmergencyServicesEnabled = $true
            LocationRequired = 'yes'
            PstnUsage = 'E911-Reno'
            EmergencyDialString = '911'
            EmergencyDialMask = '112;999'
            NotificationUri = 'sip:security@litwareinc.com'
            ConferenceUri = $null
            EnhancedEmergencyServiceDisclaimer = $null
            LocationRefreshInterval = 1
            EmergencyNumbers = @(@{ DialString = '911'; DialMask = '112;999' }, @{ DialString = '933'; DialMask = '' })
            Description = '[E911Config:Litware] zone Reno'
        }
        Order  = $null
        Do     = { New-CsLocationPolicy -Identity 'Tag:E911-Reno' -EnhancedEmergencyServicesEnabled $true -LocationRequired 'yes' -PstnUsage 'E911-Reno' -EmergencyDialString '911' -EmergencyDialMask '112;999' -NotificationUri 'sip:security@litwareinc.com' -LocationRefreshInterval 1 -EmergencyNumbers (New-CsEmergencyNumber -DialString '911' -DialMask '112;999'),(New-CsEmergencyNumber -DialString '933') -Description '[E911Config:Litware] zone Reno' -Confirm:$false }
        Back   = { Remove-CsLocationPolicy -Identity 'Tag:E911-Reno' -Force -Confirm:$false }
    }

    # Step 55 of 74: Create CsLocationPolicy Tag:E911-Albuquerque
    # Why: zone Albuquerque has no location policy
    @{
        Number = '55'; Noun = 'CsLocationPolicy'; Identity = 'Tag:E911-Albuquerque'
        Title  = 'Create CsLocationPolicy Tag:E911-Albuquerque'
        Look   = { Get-CsLocationPolicy -Filter 'Tag:E911-Albuquerque' }
        Before = $null
        After  = @{
            EnhancedEmergencyServicesEnabled = $true
            LocationRequired = 'yes'
            PstnUsage = 'E911-Albuquerque'
            EmergencyDialString = '911'
            EmergencyDialMask = '112;999'
            NotificationUri = 'sip:security@litwareinc.com'
            ConferenceUri = $null
            EnhancedEmergencyServiceDisclaimer = $null
            LocationRefreshInterval = 4
            EmergencyNumbers = @(@{ DialString = '911'; DialMask = '112;999' }, @{ DialString = '933'; DialMask = '' })
            Description = '[E911Config:Litware] zone Albuquerque'
        }
        Order  = $null
        Do     = { New-CsLocationPolicy -Identity 'Tag:E911-Albuquerque' -EnhancedEmergencyServicesEnabled $true -LocationRequired 'yes' -PstnUsage 'E911-Albuquerque' -EmergencyDialString '911' -EmergencyDialMask '112;999' -NotificationUri 'sip:security@litwareinc.com' -LocationRefreshInterval 4 -EmergencyNumbers (New-CsEmergencyNumber -DialString '911' -DialMask '112;999'),(New-CsEmergencyNumber -DialString '933') -Description '[E911Config:Litware] zone Albuquerque' -Confirm:$false }
        Back   = { Remove-CsLocationPolicy -Identity 'Tag:E911-Albuquerque' -Force -Confirm:$false }
    }

    # Step 56 of 74: Create CsLocationPolicy Tag:E911-London
    # Why: zone London has no location policy
    @{
        Number = '56'; Noun = 'CsLocationPolicy'; Identity = 'Tag:E911-London'
        Title  = 'Create CsLocationPolicy Tag:E911-London'
        Look   = { Get-CsLocationPolicy -Filter 'Tag:E911-London' }
        Before = $null
        After  = @{
            EnhancedEmergencyServicesEnabled = $true
            LocationRequired = 'no'
            PstnUsage = 'E911-London'
            EmergencyDialString = '999'
            EmergencyDialMask = '911'
            NotificationUri = 'sip:facilities-london@litwareinc.com'
            ConferenceUri = $null
            EnhancedEmergencyServiceDisclaimer = $null
            LocationRefreshInterval = 4
            EmergencyNumbers = @(@{ DialString = '999'; DialMask = '911' }, @{ DialString = '112'; DialMask = '' })
            Description = '[E911Config:Litware] zone London'
        }
        Order  = $null
        Do     = { New-CsLocationPolicy -Identity 'Tag:E911-London' -EnhancedEmergencyServicesEnabled $true -LocationRequired 'no' -PstnUsage 'E911-London' -EmergencyDialString '999' -EmergencyDialMask '911' -NotificationUri 'sip:facilities-london@litwareinc.com' -LocationRefreshInterval 4 -EmergencyNumbers (New-CsEmergencyNumber -DialString '999' -DialMask '911'),(New-CsEmergencyNumber -DialString '112') -Description '[E911Config:Litware] zone London' -Confirm:$false }
        Back   = { Remove-CsLocationPolicy -Identity 'Tag:E911-London' -Force -Confirm:$false }
    }

    # Step 57 of 74: Create CsLocationPolicy Tag:E911-Cologne
    # Why: zone Cologne has no location policy
    @{
        Number = '57'; Noun = 'CsLocationPolicy'; Identity = 'Tag:E911-Cologne'
        Title  = 'Create CsLocationPolicy Tag:E911-Cologne'
        Look   = { Get-CsLocationPolicy -Filter 'Tag:E911-Cologne' }
        Before = $null
        After  = @{
            EnhancedEmergencyServicesEnabled = $true
            LocationRequired = 'no'
            PstnUsage = 'E911-Cologne'
            EmergencyDialString = '112'
            EmergencyDialMask = '911;999'
            NotificationUri = 'sip:empfang-koeln@litwareinc.com'
            ConferenceUri = $null
            EnhancedEmergencyServiceDisclaimer = $null
            LocationRefreshInterval = 4
            EmergencyNumbers = @(@{ DialString = '112'; DialMask = '911;999' }, @{ DialString = '110'; DialMask = '' })
            Description = '[E911Config:Litware] zone Cologne'
        }
        Order  = $null
        Do     = { New-CsLocationPolicy -Identity 'Tag:E911-Cologne' -EnhancedEmergencyServicesEnabled $true -LocationRequired 'no' -PstnUsage 'E911-Cologne' -EmergencyDialString '112' -EmergencyDialMask '911;999' -NotificationUri 'sip:empfang-koeln@litwareinc.com' -LocationRefreshInterval 4 -EmergencyNumbers (New-CsEmergencyNumber -DialString '112' -DialMask '911;999'),(New-CsEmergencyNumber -DialString '110') -Description '[E911Config:Litware] zone Cologne' -Confirm:$false }
        Back   = { Remove-CsLocationPolicy -Identity 'Tag:E911-Cologne' -Force -Confirm:$false }
    }

    # Step 58 of 74: Update CsLocationPolicy Global
    # Why: location policy of zone OffNetwork: EnhancedEmergencyServicesEnabled is not as designed, LocationRequired is not as designed, PstnUsage is not as designed, EmergencyDialString is not as designed, EmergencyDialMask is not as designed, NotificationUri is not as designed, EnhancedEmergencyServiceDisclaimer is not as designed, EmergencyNumbers is not as designed
    @{
        Number = '58'; Noun = 'CsLocationPolicy'; Identity = 'Global'
        Title  = 'Update CsLocationPolicy Global'
        Look   = { Get-CsLocationPolicy -Filter 'Global' }
        Before = @{
            EnhancedEmergencyServicesEnabled = $false
            LocationRequired = 'no'
            PstnUsage = $null
            EmergencyDialString = $null
            EmergencyDialMask = $null
            NotificationUri = $null
            EnhancedEmergencyServiceDisclaimer = $null
            LocationRefreshInterval = 4
            EmergencyNumbers = $null
        }
        After  = @{
            EnhancedEmergencyServicesEnabled = $true
            LocationRequired = 'disclaimer'
            PstnUsage = 'E911-OffNetwork'
            EmergencyDialString = '911'
            EmergencyDialMask = '112;999'
            NotificationUri = 'sip:security@litwareinc.com'
            EnhancedEmergencyServiceDisclaimer = 'Without your location, emergency services may not find you. Enter the address where you are now.'
            LocationRefreshInterval = 4
            EmergencyNumbers = @(@{ DialString = '911'; DialMask = '112;999' }, @{ DialString = '933'; DialMask = '' })
        }
        Order  = $null
        Do     = { Set-CsLocationPolicy -Identity 'Global' -EnhancedEmergencyServicesEnabled $true -LocationRequired 'disclaimer' -PstnUsage 'E911-OffNetwork' -EmergencyDialString '911' -EmergencyDialMask '112;999' -NotificationUri 'sip:security@litwareinc.com' -EnhancedEmergencyServiceDisclaimer 'Without your location, emergency services may not find you. Enter the address where you are now.' -EmergencyNumbers @{replace=(New-CsEmergencyNumber -DialString '911' -DialMask '112;999'),(New-CsEmergencyNumber -DialString '933')} -Confirm:$false }
        Back   = { Set-CsLocationPolicy -Identity 'Global' -EnhancedEmergencyServicesEnabled $false -LocationRequired 'no' -PstnUsage $null -EmergencyDialString $null -EmergencyDialMask $null -NotificationUri $null -EnhancedEmergencyServiceDisclaimer $null -EmergencyNumbers $null -Confirm:$false }
    }

    # Step 59 of 74: Update CsVoicePolicy Tag:HeadquartersUsers
    # Why: voice policy of zone Chicago: its local usage comes first
    @{
        Number = '59'; Noun = 'CsVoicePolicy'; Identity = 'Tag:HeadquartersUsers'
        Title  = 'Update CsVoicePolicy Tag:HeadquartersUsers'
        Look   = { Get-CsVoicePolicy -Filter 'Tag:HeadquartersUsers' }
        Before = @{
            PstnUsages = @('Chicago Local', 'New York Local', 'Long Distance', 'International', 'Global PSTN Hopoff')
            Description = 'Chicago and New York'
            AllowSimulRing = $true
            AllowCallForwarding = $true
            AllowPSTNReRouting = $true
            Name = 'Headquarters users'
            EnableDelegation = $true
            EnableTeamCall = $true
            EnableCallTransfer = $true
            EnableCallPark = $true
            EnableMaliciousCallTracing = $false
            EnableBWPolicyOverride = $false
            PreventPSTNTollBypass = $false
            CallForwardingSimulRingUsageType = 'VoicePolicyUsage'
            VoiceDeploymentMode = 'OnPrem'
            EnableVoicemailEscapeTimer = $false
            PSTNVoicemailEscapeTimer = 1500
        }
        After  = @{
            PstnUsages = @('E911-Chicago-Local', 'E911-New York-Local', 'Chicago Local', 'New York Local', 'Long Distance', 'International', 'Global PSTN Hopoff')
            Description = 'Chicago and New York'
            AllowSimulRing = $true
            AllowCallForwarding = $true
            AllowPSTNReRouting = $true
            Name = 'Headquarters users'
            EnableDelegation = $true
            EnableTeamCall = $true
            EnableCallTransfer = $true
            EnableCallPark = $true
            EnableMaliciousCallTracing = $false
            EnableBWPolicyOverride = $false
            PreventPSTNTollBypass = $false
            CallForwardingSimulRingUsageType = 'VoicePolicyUsage'
            VoiceDeploymentMode = 'OnPrem'
            EnableVoicemailEscapeTimer = $false
            PSTNVoicemailEscapeTimer = 1500
        }
        Order  = $null
        Do     = { Set-CsVoicePolicy -Identity 'Tag:HeadquartersUsers' -PstnUsages @{replace='E911-Chicago-Local','E911-New York-Local','Chicago Local','New York Local','Long Distance','International','Global PSTN Hopoff'} -Confirm:$false }
        Back   = { Set-CsVoicePolicy -Identity 'Tag:HeadquartersUsers' -PstnUsages @{replace='Chicago Local','New York Local','Long Distance','International','Global PSTN Hopoff'} -Confirm:$false }
    }

    # Step 60 of 74: Update CsVoicePolicy Tag:LobbyPhones
    # Why: voice policy of zone Chicago: its local usage comes first
    @{
        Number = '60'; Noun = 'CsVoicePolicy'; Identity = 'Tag:LobbyPhones'
        Title  = 'Update CsVoicePolicy Tag:LobbyPhones'
        Look   = { Get-CsVoicePolicy -Filter 'Tag:LobbyPhones' }
        Before = @{
            PstnUsages = @('Chicago Local')
            Description = 'Analog phones in the lobbies and lifts of Chicago'
            AllowSimulRing = $false
            AllowCallForwarding = $false
            AllowPSTNReRouting = $true
            Name = 'Lobby phones'
            EnableDelegation = $false
            EnableTeamCall = $false
            EnableCallTransfer = $true
            EnableCallPark = $false
            EnableMaliciousCallTracing = $false
            EnableBWPolicyOverride = $false
            PreventPSTNTollBypass = $false
            CallForwardingSimulRingUsageType = 'VoicePolicyUsage'
            VoiceDeploymentMode = 'OnPrem'
            EnableVoicemailEscapeTimer = $false
            PSTNVoicemailEscapeTimer = 1500
        }
        After  = @{
            PstnUsages = @('E911-Chicago-Local', 'Chicago Local')
            Description = 'Analog phones in the lobbies and lifts of Chicago'
            AllowSimulRing = $false
            AllowCallForwarding = $false
            AllowPSTNReRouting = $true
            Name = 'Lobby phones'
            EnableDelegation = $false
            EnableTeamCall = $false
            EnableCallTransfer = $true
            EnableCallPark = $false
            EnableMaliciousCallTracing = $false
            EnableBWPolicyOverride = $false
            PreventPSTNTollBypass = $false
            CallForwardingSimulRingUsageType = 'VoicePolicyUsage'
            VoiceDeploymentMode = 'OnPrem'
            EnableVoicemailEscapeTimer = $false
            PSTNVoicemailEscapeTimer = 1500
        }
        Order  = $null
        Do     = { Set-CsVoicePolicy -Identity 'Tag:LobbyPhones' -PstnUsages @{replace='E911-Chicago-Local','Chicago Local'} -Confirm:$false }
        Back   = { Set-CsVoicePolicy -Identity 'Tag:LobbyPhones' -PstnUsages @{replace='Chicago Local'} -Confirm:$false }
    }

    # Step 61 of 74: Update CsVoicePolicy Tag:DetroitUsers
    # Why: voice policy of zone Detroit: its local usage comes first
    @{
        Number = '61'; Noun = 'CsVoicePolicy'; Identity = 'Tag:DetroitUsers'
        Title  = 'Update CsVoicePolicy Tag:DetroitUsers'
        Look   = { Get-CsVoicePolicy -Filter 'Tag:DetroitUsers' }
        Before = @{
            PstnUsages = @('Detroit Local', 'Long Distance', 'Global PSTN Hopoff')
            AllowSimulRing = $true
            AllowCallForwarding = $true
            AllowPSTNReRouting = $true
            Name = 'Detroit users'
            EnableDelegation = $true
            EnableTeamCall = $true
            EnableCallTransfer = $true
            EnableCallPark = $true
            EnableMaliciousCallTracing = $false
            EnableBWPolicyOverride = $false
            PreventPSTNTollBypass = $false
            CallForwardingSimulRingUsageType = 'VoicePolicyUsage'
            VoiceDeploymentMode = 'OnPrem'
            EnableVoicemailEscapeTimer = $false
            PSTNVoicemailEscapeTimer = 1500
        }
        After  = @{
            PstnUsages = @('E911-Detroit-Local', 'Detroit Local', 'Long Distance', 'Global PSTN Hopoff')
            AllowSimulRing = $true
            AllowCallForwarding = $true
            AllowPSTNReRouting = $true
            Name = 'Detroit users'
            EnableDelegation = $true
            EnableTeamCall = $true
            EnableCallTransfer = $true
            EnableCallPark = $true
            EnableMaliciousCallTracing = $false
            EnableBWPolicyOverride = $false
            PreventPSTNTollBypass = $false
            CallForwardingSimulRingUsageType = 'VoicePolicyUsage'
            VoiceDeploymentMode = 'OnPrem'
            EnableVoicemailEscapeTimer = $false
            PSTNVoicemailEscapeTimer = 1500
        }
        Order  = $null
        Do     = { Set-CsVoicePolicy -Identity 'Tag:DetroitUsers' -PstnUsages @{replace='E911-Detroit-Local','Detroit Local','Long Distance','Global PSTN Hopoff'} -Confirm:$false }
        Back   = { Set-CsVoicePolicy -Identity 'Tag:DetroitUsers' -PstnUsages @{replace='Detroit Local','Long Distance','Global PSTN Hopoff'} -Confirm:$false }
    }

    # Step 62 of 74: Update CsVoicePolicy Tag:PortlandUsers
    # Why: voice policy of zone Portland: its local usage comes first
    @{
        Number = '62'; Noun = 'CsVoicePolicy'; Identity = 'Tag:PortlandUsers'
        Title  = 'Update CsVoicePolicy Tag:PortlandUsers'
        Look   = { Get-CsVoicePolicy -Filter 'Tag:PortlandUsers' }
        Before = @{
            PstnUsages = @('Portland Local', 'Long Distance', 'Global PSTN Hopoff')
            AllowSimulRing = $true
            AllowCallForwarding = $true
            AllowPSTNReRouting = $true
            Name = 'Portland users'
            EnableDelegation = $true
            EnableTeamCall = $true
            EnableCallTransfer = $true
            EnableCallPark = $false
            EnableMaliciousCallTracing = $false
            EnableBWPolicyOverride = $false
            PreventPSTNTollBypass = $false
            CallForwardingSimulRingUsageType = 'VoicePolicyUsage'
            VoiceDeploymentMode = 'OnPrem'
            EnableVoicemailEscapeTimer = $false
            PSTNVoicemailEscapeTimer = 1500
        }
        After  = @{
            PstnUsages = @('E911-Portland-Local', 'Portland Local', 'Long Distance', 'Global PSTN Hopoff')
            AllowSimulRing = $true
            AllowCallForwarding = $true
            AllowPSTNReRouting = $true
            Name = 'Portland users'
            EnableDelegation = $true
            EnableTeamCall = $true
            EnableCallTransfer = $true
            EnableCallPark = $false
            EnableMaliciousCallTracing = $false
            EnableBWPolicyOverride = $false
            PreventPSTNTollBypass = $false
            CallForwardingSimulRingUsageType = 'VoicePolicyUsage'
            VoiceDeploymentMode = 'OnPrem'
            EnableVoicemailEscapeTimer = $false
            PSTNVoicemailEscapeTimer = 1500
        }
        Order  = $null
        Do     = { Set-CsVoicePolicy -Identity 'Tag:PortlandUsers' -PstnUsages @{replace='E911-Portland-Local','Portland Local','Long Distance','Global PSTN Hopoff'} -Confirm:$false }
        Back   = { Set-CsVoicePolicy -Identity 'Tag:PortlandUsers' -PstnUsages @{replace='Portland Local','Long Distance','Global PSTN Hopoff'} -Confirm:$false }
    }

    # Step 63 of 74: Update CsVoicePolicy Tag:RenoUsers
    # Why: voice policy of zone Reno: its local usage comes first
    @{
        Number = '63'; Noun = 'CsVoicePolicy'; Identity = 'Tag:RenoUsers'
        Title  = 'Update CsVoicePolicy Tag:RenoUsers'
        Look   = { Get-CsVoicePolicy -Filter 'Tag:RenoUsers' }
        Before = @{
            PstnUsages = @('Reno Local', 'Long Distance', 'Global PSTN Hopoff')
            AllowSimulRing = $true
            AllowCallForwarding = $true
            AllowPSTNReRouting = $true
            Name = 'Reno users'
            EnableDelegation = $true
            EnableTeamCall = $true
            EnableCallTransfer = $true
            EnableCallPark = $false
            EnableMaliciousCallTracing = $false
            EnableBWPolicyOverride = $false
            PreventPSTNTollBypass = $false
            CallForwardingSimulRingUsageType = 'VoicePolicyUsage'
            VoiceDeploymentMode = 'OnPrem'
            EnableVoicemailEscapeTimer = $false
            PSTNVoicemailEscapeTimer = 1500
        }
        After  = @{
            PstnUsages = @('E911-Reno-Local', 'Reno Local', 'Long Distance', 'Global PSTN Hopoff')
            AllowSimulRing = $true
            AllowCallForwarding = $true
            AllowPSTNReRouting = $true
            Name = 'Reno users'
            EnableDelegation = $true
            EnableTeamCall = $true
            EnableCallTransfer = $true
            EnableCallPark = $false
            EnableMaliciousCallTracing = $false
            EnableBWPolicyOverride = $false
            PreventPSTNTollBypass = $false
            CallForwardingSimulRingUsageType = 'VoicePolicyUsage'
            VoiceDeploymentMode = 'OnPrem'
            EnableVoicemailEscapeTimer = $false
            PSTNVoicemailEscapeTimer = 1500
        }
        Order  = $null
        Do     = { Set-CsVoicePolicy -Identity 'Tag:RenoUsers' -PstnUsages @{replace='E911-Reno-Local','Reno Local','Long Distance','Global PSTN Hopoff'} -Confirm:$false }
        Back   = { Set-CsVoicePolicy -Identity 'Tag:RenoUsers' -PstnUsages @{replace='Reno Local','Long Distance','Global PSTN Hopoff'} -Confirm:$false }
    }

    # Step 64 of 74: Update CsVoicePolicy Tag:AlbuquerqueUsers
    # Why: voice policy of zone Albuquerque: its local usage comes first
    @{
        Number = '64'; Noun = 'CsVoicePolicy'; Identity = 'Tag:AlbuquerqueUsers'
        Title  = 'Update CsVoicePolicy Tag:AlbuquerqueUsers'
        Look   = { Get-CsVoicePolicy -Filter 'Tag:AlbuquerqueUsers' }
        Before = @{
            PstnUsages = @('Albuquerque Local', 'Long Distance', 'Global PSTN Hopoff')
            AllowSimulRing = $true
            AllowCallForwarding = $true
            AllowPSTNReRouting = $true
            Name = 'Albuquerque users'
            EnableDelegation = $true
            EnableTeamCall = $true
            EnableCallTransfer = $true
            EnableCallPark = $false
            EnableMaliciousCallTracing = $false
            EnableBWPolicyOverride = $false
            PreventPSTNTollBypass = $false
            CallForwardingSimulRingUsageType = 'VoicePolicyUsage'
            VoiceDeploymentMode = 'OnPrem'
            EnableVoicemailEscapeTimer = $false
            PSTNVoicemailEscapeTimer = 1500
        }
        After  = @{
            PstnUsages = @('E911-Albuquerque-Local', 'Albuquerque Local', 'Long Distance', 'Global PSTN Hopoff')
            AllowSimulRing = $true
            AllowCallForwarding = $true
            AllowPSTNReRouting = $true
            Name = 'Albuquerque users'
            EnableDelegation = $true
            EnableTeamCall = $true
            EnableCallTransfer = $true
            EnableCallPark = $false
            EnableMaliciousCallTracing = $false
            EnableBWPolicyOverride = $false
            PreventPSTNTollBypass = $false
            CallForwardingSimulRingUsageType = 'VoicePolicyUsage'
            VoiceDeploymentMode = 'OnPrem'
            EnableVoicemailEscapeTimer = $false
            PSTNVoicemailEscapeTimer = 1500
        }
        Order  = $null
        Do     = { Set-CsVoicePolicy -Identity 'Tag:AlbuquerqueUsers' -PstnUsages @{replace='E911-Albuquerque-Local','Albuquerque Local','Long Distance','Global PSTN Hopoff'} -Confirm:$false }
        Back   = { Set-CsVoicePolicy -Identity 'Tag:AlbuquerqueUsers' -PstnUsages @{replace='Albuquerque Local','Long Distance','Global PSTN Hopoff'} -Confirm:$false }
    }

    # Step 65 of 74: Update CsVoicePolicy Tag:LondonUsers
    # Why: voice policy of zone London: its local usage comes first
    @{
        Number = '65'; Noun = 'CsVoicePolicy'; Identity = 'Tag:LondonUsers'
        Title  = 'Update CsVoicePolicy Tag:LondonUsers'
        Look   = { Get-CsVoicePolicy -Filter 'Tag:LondonUsers' }
        Before = @{
            PstnUsages = @('London National', 'International', 'Global PSTN Hopoff')
            AllowSimulRing = $true
            AllowCallForwarding = $true
            AllowPSTNReRouting = $true
            Name = 'London users'
            EnableDelegation = $true
            EnableTeamCall = $true
            EnableCallTransfer = $true
            EnableCallPark = $false
            EnableMaliciousCallTracing = $false
            EnableBWPolicyOverride = $false
            PreventPSTNTollBypass = $false
            CallForwardingSimulRingUsageType = 'VoicePolicyUsage'
            VoiceDeploymentMode = 'OnPrem'
            EnableVoicemailEscapeTimer = $false
            PSTNVoicemailEscapeTimer = 1500
        }
        After  = @{
            PstnUsages = @('E911-London-Local', 'London National', 'International', 'Global PSTN Hopoff')
            AllowSimulRing = $true
            AllowCallForwarding = $true
            AllowPSTNReRouting = $true
            Name = 'London users'
            EnableDelegation = $true
            EnableTeamCall = $true
            EnableCallTransfer = $true
            EnableCallPark = $false
            EnableMaliciousCallTracing = $false
            EnableBWPolicyOverride = $false
            PreventPSTNTollBypass = $false
            CallForwardingSimulRingUsageType = 'VoicePolicyUsage'
            VoiceDeploymentMode = 'OnPrem'
            EnableVoicemailEscapeTimer = $false
            PSTNVoicemailEscapeTimer = 1500
        }
        Order  = $null
        Do     = { Set-CsVoicePolicy -Identity 'Tag:LondonUsers' -PstnUsages @{replace='E911-London-Local','London National','International','Global PSTN Hopoff'} -Confirm:$false }
        Back   = { Set-CsVoicePolicy -Identity 'Tag:LondonUsers' -PstnUsages @{replace='London National','International','Global PSTN Hopoff'} -Confirm:$false }
    }

    # Step 66 of 74: Update CsVoicePolicy Tag:CologneUsers
    # Why: voice policy of zone Cologne: its local usage comes first
    @{
        Number = '66'; Noun = 'CsVoicePolicy'; Identity = 'Tag:CologneUsers'
        Title  = 'Update CsVoicePolicy Tag:CologneUsers'
        Look   = { Get-CsVoicePolicy -Filter 'Tag:CologneUsers' }
        Before = @{
            PstnUsages = @('Cologne National', 'London National', 'Global PSTN Hopoff')
            AllowSimulRing = $true
            AllowCallForwarding = $true
            AllowPSTNReRouting = $true
            Name = 'Cologne users'
            EnableDelegation = $true
            EnableTeamCall = $true
            EnableCallTransfer = $true
            EnableCallPark = $false
            EnableMaliciousCallTracing = $false
            EnableBWPolicyOverride = $false
            PreventPSTNTollBypass = $false
            CallForwardingSimulRingUsageType = 'VoicePolicyUsage'
            VoiceDeploymentMode = 'OnPrem'
            EnableVoicemailEscapeTimer = $false
            PSTNVoicemailEscapeTimer = 1500
        }
        After  = @{
            PstnUsages = @('E911-Cologne-Local', 'Cologne National', 'London National', 'Global PSTN Hopoff')
            AllowSimulRing = $true
            AllowCallForwarding = $true
            AllowPSTNReRouting = $true
            Name = 'Cologne users'
            EnableDelegation = $true
            EnableTeamCall = $true
            EnableCallTransfer = $true
            EnableCallPark = $false
            EnableMaliciousCallTracing = $false
            EnableBWPolicyOverride = $false
            PreventPSTNTollBypass = $false
            CallForwardingSimulRingUsageType = 'VoicePolicyUsage'
            VoiceDeploymentMode = 'OnPrem'
            EnableVoicemailEscapeTimer = $false
            PSTNVoicemailEscapeTimer = 1500
        }
        Order  = $null
        Do     = { Set-CsVoicePolicy -Identity 'Tag:CologneUsers' -PstnUsages @{replace='E911-Cologne-Local','Cologne National','London National','Global PSTN Hopoff'} -Confirm:$false }
        Back   = { Set-CsVoicePolicy -Identity 'Tag:CologneUsers' -PstnUsages @{replace='Cologne National','London National','Global PSTN Hopoff'} -Confirm:$false }
    }

    # Step 67 of 74: Update CsTrunkConfiguration Service:PstnGateway:pbx-nyc.litwareinc.com
    # Why: PBX trunk configuration of zone New York: its local usage comes first
    @{
        Number = '67'; Noun = 'CsTrunkConfiguration'; Identity = 'Service:PstnGateway:pbx-nyc.litwareinc.com'
        Title  = 'Update CsTrunkConfiguration Service:PstnGateway:pbx-nyc.litwareinc.com'
        Look   = { Get-CsTrunkConfiguration -Filter 'Service:PstnGateway:pbx-nyc.litwareinc.com' }
        Before = @{
            PstnUsages = @('New York Local', 'Long Distance', 'Global PSTN Hopoff')
            Description = 'Old PBX in New York'
            ConcentratedTopology = $true
            EnableBypass = $false
            EnableMobileTrunkSupport = $false
            EnableReferSupport = $false
            EnableSessionTimer = $false
            EnableSignalBoost = $false
            MaxEarlyDialogs = 20
            RemovePlusFromUri = $false
            RTCPActiveCalls = $true
            RTCPCallsOnHold = $true
            SRTPMode = 'NotSupported'
            EnablePIDFLOSupport = $false
            EnableRTPLatching = $false
            EnableOnlineVoice = $false
            ForwardCallHistory = $false
            Enable3pccRefer = $false
            ForwardPAI = $false
            EnableFastFailoverTimer = $true
            EnableLocationRestriction = $false
            ForwardAnonymousCallGatewayPAI = $false
            AcceptGatewayPAIForOutboundCalls = $false
        }
        After  = @{
            PstnUsages = @('E911-New York-Local', 'New York Local', 'Long Distance', 'Global PSTN Hopoff')
            Description = 'Old PBX in New York'
            ConcentratedTopology = $true
            EnableBypass = $false
            EnableMobileTrunkSupport = $false
            EnableReferSupport = $false
            EnableSessionTimer = $false
            EnableSignalBoost = $false
            MaxEarlyDialogs = 20
            RemovePlusFromUri = $false
            RTCPActiveCalls = $true
            RTCPCallsOnHold = $true
            SRTPMode = 'NotSupported'
            EnablePIDFLOSupport = $false
            EnableRTPLatching = $false
            EnableOnlineVoice = $false
            ForwardCallHistory = $false
            Enable3pccRefer = $false
            ForwardPAI = $false
            EnableFastFailoverTimer = $true
            EnableLocationRestriction = $false
            ForwardAnonymousCallGatewayPAI = $false
            AcceptGatewayPAIForOutboundCalls = $false
        }
        Order  = $null
        Do     = { Set-CsTrunkConfiguration -Identity 'Service:PstnGateway:pbx-nyc.litwareinc.com' -PstnUsages @{replace='E911-New York-Local','New York Local','Long Distance','Global PSTN Hopoff'} -Confirm:$false }
        Back   = { Set-CsTrunkConfiguration -Identity 'Service:PstnGateway:pbx-nyc.litwareinc.com' -PstnUsages @{replace='New York Local','Long Distance','Global PSTN Hopoff'} -Confirm:$false }
    }

    # Step 68 of 74: Update CsNetworkSite Chicago
    # Why: network site of zone Chicago: LocationPolicy is not as designed
    @{
        Number = '68'; Noun = 'CsNetworkSite'; Identity = 'Chicago'
        Title  = 'Update CsNetworkSite Chicago'
        Look   = { Get-CsNetworkSite -Filter 'Chicago' }
        Before = @{
            Description = 'Headquarters'
            NetworkRegionID = 'NorthAmerica'
            LocationPolicy = $null
            EnableLocationBasedRouting = $false
        }
        After  = @{
            Description = 'Headquarters'
            NetworkRegionID = 'NorthAmerica'
            LocationPolicy = 'E911-Chicago'
            EnableLocationBasedRouting = $false
        }
        Order  = $null
        Do     = { Set-CsNetworkSite -Identity 'Chicago' -LocationPolicy 'E911-Chicago' -Confirm:$false }
        Back   = { Set-CsNetworkSite -Identity 'Chicago' -LocationPolicy $null -Confirm:$false }
    }

    # Step 69 of 74: Update CsNetworkSite New York
    # Why: network site of zone New York: LocationPolicy is not as designed
    @{
        Number = '69'; Noun = 'CsNetworkSite'; Identity = 'New York'
        Title  = 'Update CsNetworkSite New York'
        Look   = { Get-CsNetworkSite -Filter 'New York' }
        Before = @{
            NetworkRegionID = 'NorthAmerica'
            LocationPolicy = $null
            EnableLocationBasedRouting = $false
        }
        After  = @{
            NetworkRegionID = 'NorthAmerica'
            LocationPolicy = 'E911-New York'
            EnableLocationBasedRouting = $false
        }
        Order  = $null
        Do     = { Set-CsNetworkSite -Identity 'New York' -LocationPolicy 'E911-New York' -Confirm:$false }
        Back   = { Set-CsNetworkSite -Identity 'New York' -LocationPolicy $null -Confirm:$false }
    }

    # Step 70 of 74: Update CsNetworkSite Detroit
    # Why: network site of zone Detroit: LocationPolicy is not as designed
    @{
        Number = '70'; Noun = 'CsNetworkSite'; Identity = 'Detroit'
        Title  = 'Update CsNetworkSite Detroit'
        Look   = { Get-CsNetworkSite -Filter 'Detroit' }
        Before = @{
            NetworkRegionID = 'NorthAmerica'
            LocationPolicy = $null
            EnableLocationBasedRouting = $false
        }
        After  = @{
            NetworkRegionID = 'NorthAmerica'
            LocationPolicy = 'E911-Detroit'
            EnableLocationBasedRouting = $false
        }
        Order  = $null
        Do     = { Set-CsNetworkSite -Identity 'Detroit' -LocationPolicy 'E911-Detroit' -Confirm:$false }
        Back   = { Set-CsNetworkSite -Identity 'Detroit' -LocationPolicy $null -Confirm:$false }
    }

    # Step 71 of 74: Update CsNetworkSite Reno
    # Why: network site of zone Reno: LocationPolicy is not as designed
    @{
        Number = '71'; Noun = 'CsNetworkSite'; Identity = 'Reno'
        Title  = 'Update CsNetworkSite Reno'
        Look   = { Get-CsNetworkSite -Filter 'Reno' }
        Before = @{
            NetworkRegionID = 'NorthAmerica'
            BWPolicyProfileID = 'Branch 10 Mbit'
            LocationPolicy = $null
            EnableLocationBasedRouting = $false
        }
        After  = @{
            NetworkRegionID = 'NorthAmerica'
            BWPolicyProfileID = 'Branch 10 Mbit'
            LocationPolicy = 'E911-Reno'
            EnableLocationBasedRouting = $false
        }
        Order  = $null
        Do     = { Set-CsNetworkSite -Identity 'Reno' -LocationPolicy 'E911-Reno' -Confirm:$false }
        Back   = { Set-CsNetworkSite -Identity 'Reno' -LocationPolicy $null -Confirm:$false }
    }

    # Step 72 of 74: Update CsNetworkSite Albuquerque
    # Why: network site of zone Albuquerque: LocationPolicy is not as designed
    @{
        Number = '72'; Noun = 'CsNetworkSite'; Identity = 'Albuquerque'
        Title  = 'Update CsNetworkSite Albuquerque'
        Look   = { Get-CsNetworkSite -Filter 'Albuquerque' }
        Before = @{
            NetworkRegionID = 'NorthAmerica'
            BWPolicyProfileID = 'Branch 5 Mbit'
            LocationPolicy = $null
            EnableLocationBasedRouting = $false
        }
        After  = @{
            NetworkRegionID = 'NorthAmerica'
            BWPolicyProfileID = 'Branch 5 Mbit'
            LocationPolicy = 'E911-Albuquerque'
            EnableLocationBasedRouting = $false
        }
        Order  = $null
        Do     = { Set-CsNetworkSite -Identity 'Albuquerque' -LocationPolicy 'E911-Albuquerque' -Confirm:$false }
        Back   = { Set-CsNetworkSite -Identity 'Albuquerque' -LocationPolicy $null -Confirm:$false }
    }

    # Step 73 of 74: Update CsNetworkSite London
    # Why: network site of zone London: LocationPolicy is not as designed
    @{
        Number = '73'; Noun = 'CsNetworkSite'; Identity = 'London'
        Title  = 'Update CsNetworkSite London'
        Look   = { Get-CsNetworkSite -Filter 'London' }
        Before = @{
            NetworkRegionID = 'EMEA'
            LocationPolicy = $null
            EnableLocationBasedRouting = $false
        }
        After  = @{
            NetworkRegionID = 'EMEA'
            LocationPolicy = 'E911-London'
            EnableLocationBasedRouting = $false
        }
        Order  = $null
        Do     = { Set-CsNetworkSite -Identity 'London' -LocationPolicy 'E911-London' -Confirm:$false }
        Back   = { Set-CsNetworkSite -Identity 'London' -LocationPolicy $null -Confirm:$false }
    }

    # Step 74 of 74: Update CsNetworkSite Cologne
    # Why: network site of zone Cologne: LocationPolicy is not as designed
    @{
        Number = '74'; Noun = 'CsNetworkSite'; Identity = 'Cologne'
        Title  = 'Update CsNetworkSite Cologne'
        Look   = { Get-CsNetworkSite -Filter 'Cologne' }
        Before = @{
            NetworkRegionID = 'EMEA'
            BWPolicyProfileID = 'Branch 5 Mbit'
            LocationPolicy = 'Cologne-Emergency'
            EnableLocationBasedRouting = $false
        }
        After  = @{
            NetworkRegionID = 'EMEA'
            BWPolicyProfileID = 'Branch 5 Mbit'
            LocationPolicy = 'E911-Cologne'
            EnableLocationBasedRouting = $false
        }
        Order  = $null
        Do     = { Set-CsNetworkSite -Identity 'Cologne' -LocationPolicy 'E911-Cologne' -Confirm:$false }
        Back   = { Set-CsNetworkSite -Identity 'Cologne' -LocationPolicy 'Cologne-Emergency' -Confirm:$false }
    }
)

# What must stand one behind the other when all is done.
$orders = @(
    @{ Noun = 'CsVoiceRoute'; Look = { Get-CsVoiceRoute }; Place = 'Priority'; Identities = @('E911-Chicago-Primary', 'E911-Chicago-Secondary', 'E911-Chicago-Fallback') }
    @{ Noun = 'CsVoiceRoute'; Look = { Get-CsVoiceRoute }; Place = 'Priority'; Identities = @('E911-New York-Peers', 'E911-New York-Fallback') }
    @{ Noun = 'CsVoiceRoute'; Look = { Get-CsVoiceRoute }; Place = 'Priority'; Identities = @('E911-Detroit-Primary', 'E911-Detroit-Fallback') }
    @{ Noun = 'CsVoiceRoute'; Look = { Get-CsVoiceRoute }; Place = 'Priority'; Identities = @('Portland 911', 'E911-Portland-Secondary', 'E911-Portland-Fallback') }
    @{ Noun = 'CsVoiceRoute'; Look = { Get-CsVoiceRoute }; Place = 'Priority'; Identities = @('E911-Reno-Primary', 'E911-Reno-Secondary', 'E911-Reno-Fallback') }
    @{ Noun = 'CsVoiceRoute'; Look = { Get-CsVoiceRoute }; Place = 'Priority'; Identities = @('E911-Albuquerque-Primary', 'E911-Albuquerque-Secondary', 'E911-Albuquerque-Fallback') }
    @{ Noun = 'CsVoiceRoute'; Look = { Get-CsVoiceRoute }; Place = 'Priority'; Identities = @('E911-OffNetwork-Primary', 'E911-OffNetwork-Secondary') }
)

# What gets its place back on the way back: what was moved, and what was removed and is made again.
$places = @(
)

# ---------------------------------------------------------------------------------------------------------------------
# The cmdlets and parameters that are needed, and when two values of a property count as the same.

$needs = [ordered]@{
    'Get-CsLocationPolicy' = @('Filter')
    'Get-CsNetworkSite' = @('Filter')
    'Get-CsPstnUsage' = @()
    'Get-CsTrunkConfiguration' = @('Filter')
    'Get-CsVoicePolicy' = @('Filter')
    'Get-CsVoiceRoute' = @('Filter')
    'New-CsEmergencyNumber' = @('DialMask', 'DialString')
    'New-CsLocationPolicy' = @('ConferenceMode', 'ConferenceUri', 'Confirm', 'Description', 'EmergencyDialMask', 'EmergencyDialString', 'EmergencyNumbers', 'EnhancedEmergencyServicesEnabled', 'Identity', 'LocationRefreshInterval', 'LocationRequired', 'NotificationUri', 'PstnUsage')
    'New-CsOutboundCallingNumberTranslationRule' = @('Description', 'Identity', 'InMemory', 'Pattern', 'Translation')
    'New-CsOutboundTranslationRule' = @('Description', 'Identity', 'InMemory', 'Pattern', 'Translation')
    'New-CsSipResponseCodeTranslationRule' = @('Identity', 'InMemory', 'ReceivedISUPCauseValue', 'ReceivedResponseCode', 'TranslatedResponseCode')
    'New-CsTrunkConfiguration' = @('ConcentratedTopology', 'Confirm', 'Description', 'Enable3pccRefer', 'EnableBypass', 'EnableFastFailoverTimer', 'EnableLocationRestriction', 'EnableMobileTrunkSupport', 'EnableOnlineVoice', 'EnablePIDFLOSupport', 'EnableReferSupport', 'EnableRTPLatching', 'EnableSessionTimer', 'EnableSignalBoost', 'ForwardAnonymousCallGatewayPAI', 'ForwardCallHistory', 'ForwardPAI', 'Identity', 'MaxEarlyDialogs', 'OutboundCallingNumberTranslationRulesList', 'OutboundTranslationRulesList', 'RemovePlusFromUri', 'RTCPActiveCalls', 'RTCPCallsOnHold', 'SipResponseCodeTranslationRulesList', 'SRTPMode')
    'New-CsVoiceRoute' = @('Confirm', 'Description', 'Identity', 'NumberPattern', 'Priority', 'PstnGatewayList', 'PstnUsages', 'SuppressCallerId')
    'Remove-CsLocationPolicy' = @('Confirm', 'Force', 'Identity')
    'Remove-CsTrunkConfiguration' = @('Confirm', 'Force', 'Identity')
    'Remove-CsVoiceRoute' = @('Confirm', 'Force', 'Identity')
    'Set-CsLocationPolicy' = @('Confirm', 'Description', 'EmergencyDialMask', 'EmergencyDialString', 'EmergencyNumbers', 'EnhancedEmergencyServiceDisclaimer', 'EnhancedEmergencyServicesEnabled', 'Identity', 'LocationRequired', 'NotificationUri', 'PstnUsage')
    'Set-CsNetworkSite' = @('Confirm', 'Identity', 'LocationPolicy')
    'Set-CsPstnUsage' = @('Confirm', 'Identity', 'Usage')
    'Set-CsTrunkConfiguration' = @('Confirm', 'Identity', 'PstnUsages')
    'Set-CsVoicePolicy' = @('Confirm', 'Identity', 'PstnUsages')
    'Set-CsVoiceRoute' = @('Confirm', 'Description', 'Identity', 'NumberPattern')
}

$forms = @{
    'CsTrunkConfiguration' = @{ Rule = $false; Global = $true; Trunk = $false; Bare = $null; Scopes = @('Service:Site:', 'Site:', 'Site:', 'Site:', 'Service:PstnGateway:', 'Service:PstnGateway:', 'PstnGateway:', 'Service:PstnGateway:') }
    'CsVoiceRoute' = @{ Rule = $false; Global = $false; Trunk = $false; Bare = ''; Scopes = @() }
    'CsLocationPolicy' = @{ Rule = $false; Global = $true; Trunk = $false; Bare = 'Tag:'; Scopes = @('Service:Site:', 'Site:', 'Site:', 'Site:', 'Service:Tag:', 'Tag:', 'Tag:', 'Tag:') }
    'CsVoicePolicy' = @{ Rule = $false; Global = $true; Trunk = $false; Bare = 'Tag:'; Scopes = @('Service:Site:', 'Site:', 'Site:', 'Site:', 'Service:Tag:', 'Tag:', 'Tag:', 'Tag:') }
    'CsNetworkSite' = @{ Rule = $false; Global = $false; Trunk = $false; Bare = ''; Scopes = @() }
    'CsPstnUsage' = @{ Rule = $false; Global = $true; Trunk = $false; Bare = $null; Scopes = @() }
    'CsTrunk' = @{ Rule = $false; Global = $false; Trunk = $true; Bare = 'PstnGateway:'; Scopes = @('Service:PstnGateway:', 'PstnGateway:', 'PstnGateway:', 'PstnGateway:') }
    'CsNetworkRegion' = @{ Rule = $false; Global = $false; Trunk = $false; Bare = ''; Scopes = @() }
    'CsNetworkBandwidthPolicyProfile' = @{ Rule = $false; Global = $false; Trunk = $false; Bare = ''; Scopes = @() }
    'CsVoiceRoutingPolicy' = @{ Rule = $false; Global = $true; Trunk = $false; Bare = 'Tag:'; Scopes = @('Service:Tag:', 'Tag:', 'Tag:', 'Tag:') }
}

$rules = @{
    'CsTrunkConfiguration' = @(
        @{ Name = 'OutboundTranslationRulesList'; Names = @('OutboundTranslationRulesList'); Kind = 'Records'; Compare = 'OrderedList'; Separator = ''; Default = $null; Form = $null; Embedded = $true; Fields = @(@{ Name = 'Description'; Names = @('Description'); Kind = 'Text'; Compare = 'Exact'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }, @{ Name = 'Pattern'; Names = @('Pattern'); Kind = 'Text'; Compare = 'Exact'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }, @{ Name = 'Translation'; Names = @('Translation'); Kind = 'Text'; Compare = 'Exact'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }, @{ Name = 'Name'; Names = @('Name'); Kind = 'Text'; Compare = 'IgnoreCase'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }) }
        @{ Name = 'SipResponseCodeTranslationRulesList'; Names = @('SipResponseCodeTranslationRulesList'); Kind = 'Records'; Compare = 'OrderedList'; Separator = ''; Default = $null; Form = $null; Embedded = $true; Fields = @(@{ Name = 'Name'; Names = @('Name'); Kind = 'Text'; Compare = 'IgnoreCase'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }, @{ Name = 'ReceivedResponseCode'; Names = @('ReceivedResponseCode'); Kind = 'Integer'; Compare = 'IgnoreCase'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }, @{ Name = 'ReceivedISUPCauseValue'; Names = @('ReceivedISUPCauseValue'); Kind = 'Integer'; Compare = 'IgnoreCase'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }, @{ Name = 'TranslatedResponseCode'; Names = @('TranslatedResponseCode'); Kind = 'Integer'; Compare = 'IgnoreCase'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }) }
        @{ Name = 'OutboundCallingNumberTranslationRulesList'; Names = @('OutboundCallingNumberTranslationRulesList'); Kind = 'Records'; Compare = 'OrderedList'; Separator = ''; Default = $null; Form = $null; Embedded = $true; Fields = @(@{ Name = 'Description'; Names = @('Description'); Kind = 'Text'; Compare = 'Exact'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }, @{ Name = 'Pattern'; Names = @('Pattern'); Kind = 'Text'; Compare = 'Exact'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }, @{ Name = 'Translation'; Names = @('Translation'); Kind = 'Text'; Compare = 'Exact'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }, @{ Name = 'Name'; Names = @('Name'); Kind = 'Text'; Compare = 'IgnoreCase'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }) }
        @{ Name = 'PstnUsages'; Names = @('PstnUsages'); Kind = 'List'; Compare = 'OrderedList'; Separator = ''; Default = $null; Form = $forms['CsPstnUsage']; Embedded = $false; Fields = @() }
        @{ Name = 'Description'; Names = @('Description'); Kind = 'Text'; Compare = 'Exact'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'ConcentratedTopology'; Names = @('ConcentratedTopology'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $true; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'EnableBypass'; Names = @('EnableBypass'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'EnableMobileTrunkSupport'; Names = @('EnableMobileTrunkSupport'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'EnableReferSupport'; Names = @('EnableReferSupport'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $true; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'EnableSessionTimer'; Names = @('EnableSessionTimer'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'EnableSignalBoost'; Names = @('EnableSignalBoost'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'MaxEarlyDialogs'; Names = @('MaxEarlyDialogs'); Kind = 'Integer'; Compare = 'IgnoreCase'; Separator = ''; Default = 20; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'RemovePlusFromUri'; Names = @('RemovePlusFromUri'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'RTCPActiveCalls'; Names = @('RTCPActiveCalls'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $true; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'RTCPCallsOnHold'; Names = @('RTCPCallsOnHold'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $true; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'SRTPMode'; Names = @('SRTPMode'); Kind = 'Choice'; Compare = 'IgnoreCase'; Separator = ''; Default = 'Required'; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'EnablePIDFLOSupport'; Names = @('EnablePIDFLOSupport'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'EnableRTPLatching'; Names = @('EnableRTPLatching'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'EnableOnlineVoice'; Names = @('EnableOnlineVoice'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'ForwardCallHistory'; Names = @('ForwardCallHistory'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'Enable3pccRefer'; Names = @('Enable3pccRefer'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'ForwardPAI'; Names = @('ForwardPAI'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'EnableFastFailoverTimer'; Names = @('EnableFastFailoverTimer'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $true; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'EnableLocationRestriction'; Names = @('EnableLocationRestriction'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'NetworkSiteID'; Names = @('NetworkSiteID'); Kind = 'Text'; Compare = 'IgnoreCase'; Separator = ''; Default = $null; Form = $forms['CsNetworkSite']; Embedded = $false; Fields = @() }
        @{ Name = 'ForwardAnonymousCallGatewayPAI'; Names = @('ForwardAnonymousCallGatewayPAI'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'AcceptGatewayPAIForOutboundCalls'; Names = @('AcceptGatewayPAIForOutboundCalls'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
    )
    'CsVoiceRoute' = @(
        @{ Name = 'Description'; Names = @('Description'); Kind = 'Text'; Compare = 'Exact'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'NumberPattern'; Names = @('NumberPattern'); Kind = 'Text'; Compare = 'Exact'; Separator = ''; Default = '[0-9]{10}'; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'PstnUsages'; Names = @('PstnUsages'); Kind = 'List'; Compare = 'Set'; Separator = ''; Default = $null; Form = $forms['CsPstnUsage']; Embedded = $false; Fields = @() }
        @{ Name = 'PstnGatewayList'; Names = @('PstnGatewayList'); Kind = 'List'; Compare = 'Set'; Separator = ''; Default = $null; Form = $forms['CsTrunk']; Embedded = $false; Fields = @() }
        @{ Name = 'SuppressCallerId'; Names = @('SuppressCallerId'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'AlternateCallerId'; Names = @('AlternateCallerId'); Kind = 'Text'; Compare = 'Exact'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }
    )
    'CsLocationPolicy' = @(
        @{ Name = 'EnhancedEmergencyServicesEnabled'; Names = @('EnhancedEmergencyServicesEnabled'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'LocationRequired'; Names = @('LocationRequired'); Kind = 'Choice'; Compare = 'IgnoreCase'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'UseLocationForE911Only'; Names = @('UseLocationForE911Only'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'PstnUsage'; Names = @('PstnUsage'); Kind = 'Text'; Compare = 'IgnoreCase'; Separator = ''; Default = $null; Form = $forms['CsPstnUsage']; Embedded = $false; Fields = @() }
        @{ Name = 'EmergencyDialString'; Names = @('EmergencyDialString'); Kind = 'Text'; Compare = 'Exact'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'EmergencyDialMask'; Names = @('EmergencyDialMask'); Kind = 'Text'; Compare = 'Exact'; Separator = ';'; Default = $null; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'NotificationUri'; Names = @('NotificationUri'); Kind = 'Text'; Compare = 'IgnoreCase'; Separator = ','; Default = $null; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'ConferenceUri'; Names = @('ConferenceUri'); Kind = 'Text'; Compare = 'IgnoreCase'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'ConferenceMode'; Names = @('ConferenceMode'); Kind = 'Choice'; Compare = 'IgnoreCase'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'EnhancedEmergencyServiceDisclaimer'; Names = @('EnhancedEmergencyServiceDisclaimer'); Kind = 'Text'; Compare = 'Exact'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'LocationRefreshInterval'; Names = @('LocationRefreshInterval'); Kind = 'Integer'; Compare = 'IgnoreCase'; Separator = ''; Default = 4; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'EmergencyNumbers'; Names = @('EmergencyNumbers'); Kind = 'Records'; Compare = 'Set'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @(@{ Name = 'DialString'; Names = @('DialString'); Kind = 'Text'; Compare = 'Exact'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }, @{ Name = 'DialMask'; Names = @('DialMask'); Kind = 'Text'; Compare = 'Exact'; Separator = ';'; Default = $null; Form = $null; Embedded = $false; Fields = @() }) }
        @{ Name = 'Description'; Names = @('Description'); Kind = 'Text'; Compare = 'Exact'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }
    )
    'CsVoicePolicy' = @(
        @{ Name = 'PstnUsages'; Names = @('PstnUsages'); Kind = 'List'; Compare = 'OrderedList'; Separator = ''; Default = $null; Form = $forms['CsPstnUsage']; Embedded = $false; Fields = @() }
        @{ Name = 'Description'; Names = @('Description'); Kind = 'Text'; Compare = 'Exact'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'AllowSimulRing'; Names = @('AllowSimulRing'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $true; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'AllowCallForwarding'; Names = @('AllowCallForwarding'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $true; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'AllowPSTNReRouting'; Names = @('AllowPSTNReRouting'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $true; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'Name'; Names = @('Name'); Kind = 'Text'; Compare = 'Exact'; Separator = ''; Default = 'DefaultPolicy'; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'EnableDelegation'; Names = @('EnableDelegation'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $true; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'EnableTeamCall'; Names = @('EnableTeamCall'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $true; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'EnableCallTransfer'; Names = @('EnableCallTransfer'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $true; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'EnableCallPark'; Names = @('EnableCallPark'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'EnableMaliciousCallTracing'; Names = @('EnableMaliciousCallTracing'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'EnableBWPolicyOverride'; Names = @('EnableBWPolicyOverride'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'PreventPSTNTollBypass'; Names = @('PreventPSTNTollBypass'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'CustomCallForwardingSimulRingUsages'; Names = @('CustomCallForwardingSimulRingUsages'); Kind = 'List'; Compare = 'Set'; Separator = ''; Default = $null; Form = $forms['CsPstnUsage']; Embedded = $false; Fields = @() }
        @{ Name = 'EnableBusyOptions'; Names = @('EnableBusyOptions'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'CallForwardingSimulRingUsageType'; Names = @('CallForwardingSimulRingUsageType'); Kind = 'Choice'; Compare = 'IgnoreCase'; Separator = ''; Default = 'VoicePolicyUsage'; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'VoiceDeploymentMode'; Names = @('VoiceDeploymentMode'); Kind = 'Choice'; Compare = 'IgnoreCase'; Separator = ''; Default = 'OnPrem'; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'EnableVoicemailEscapeTimer'; Names = @('EnableVoicemailEscapeTimer'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'PSTNVoicemailEscapeTimer'; Names = @('PSTNVoicemailEscapeTimer'); Kind = 'Integer'; Compare = 'IgnoreCase'; Separator = ''; Default = 1500; Form = $null; Embedded = $false; Fields = @() }
    )
    'CsNetworkSite' = @(
        @{ Name = 'Description'; Names = @('Description'); Kind = 'Text'; Compare = 'Exact'; Separator = ''; Default = $null; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'NetworkRegionID'; Names = @('NetworkRegionID'); Kind = 'Text'; Compare = 'IgnoreCase'; Separator = ''; Default = $null; Form = $forms['CsNetworkRegion']; Embedded = $false; Fields = @() }
        @{ Name = 'BWPolicyProfileID'; Names = @('BWPolicyProfileID'); Kind = 'Text'; Compare = 'IgnoreCase'; Separator = ''; Default = $null; Form = $forms['CsNetworkBandwidthPolicyProfile']; Embedded = $false; Fields = @() }
        @{ Name = 'LocationPolicy'; Names = @('LocationPolicy'); Kind = 'Text'; Compare = 'IgnoreCase'; Separator = ''; Default = $null; Form = $forms['CsLocationPolicy']; Embedded = $false; Fields = @() }
        @{ Name = 'EnableLocationBasedRouting'; Names = @('EnableLocationBasedRouting'); Kind = 'Flag'; Compare = 'IgnoreCase'; Separator = ''; Default = $false; Form = $null; Embedded = $false; Fields = @() }
        @{ Name = 'VoiceRoutingPolicy'; Names = @('VoiceRoutingPolicy'); Kind = 'Text'; Compare = 'IgnoreCase'; Separator = ''; Default = $null; Form = $forms['CsVoiceRoutingPolicy']; Embedded = $false; Fields = @() }
    )
}

$uses = @{
    'CsPstnUsage' = @(
        @{ Noun = 'CsVoiceRoute'; Look = { Get-CsVoiceRoute }; Rule = @{ Name = 'PstnUsages'; Names = @('PstnUsages'); Kind = 'List'; Compare = 'Set'; Separator = ''; Default = $null; Form = $forms['CsPstnUsage']; Embedded = $false; Fields = @() } }
        @{ Noun = 'CsVoicePolicy'; Look = { Get-CsVoicePolicy }; Rule = @{ Name = 'PstnUsages'; Names = @('PstnUsages'); Kind = 'List'; Compare = 'OrderedList'; Separator = ''; Default = $null; Form = $forms['CsPstnUsage']; Embedded = $false; Fields = @() } }
        @{ Noun = 'CsVoicePolicy'; Look = { Get-CsVoicePolicy }; Rule = @{ Name = 'CustomCallForwardingSimulRingUsages'; Names = @('CustomCallForwardingSimulRingUsages'); Kind = 'List'; Compare = 'Set'; Separator = ''; Default = $null; Form = $forms['CsPstnUsage']; Embedded = $false; Fields = @() } }
        @{ Noun = 'CsVoiceRoutingPolicy'; Look = { Get-CsVoiceRoutingPolicy }; Rule = @{ Name = 'PstnUsages'; Names = @('PstnUsages'); Kind = 'List'; Compare = 'OrderedList'; Separator = ''; Default = $null; Form = $forms['CsPstnUsage']; Embedded = $false; Fields = @() } }
        @{ Noun = 'CsLocationPolicy'; Look = { Get-CsLocationPolicy }; Rule = @{ Name = 'PstnUsage'; Names = @('PstnUsage'); Kind = 'Text'; Compare = 'IgnoreCase'; Separator = ''; Default = $null; Form = $forms['CsPstnUsage']; Embedded = $false; Fields = @() } }
        @{ Noun = 'CsTrunkConfiguration'; Look = { Get-CsTrunkConfiguration }; Rule = @{ Name = 'PstnUsages'; Names = @('PstnUsages'); Kind = 'List'; Compare = 'OrderedList'; Separator = ''; Default = $null; Form = $forms['CsPstnUsage']; Embedded = $false; Fields = @() } }
    )
    'CsLocationPolicy' = @(
        @{ Noun = 'CsNetworkSite'; Look = { Get-CsNetworkSite }; Rule = @{ Name = 'LocationPolicy'; Names = @('LocationPolicy'); Kind = 'Text'; Compare = 'IgnoreCase'; Separator = ''; Default = $null; Form = $forms['CsLocationPolicy']; Embedded = $false; Fields = @() } }
    )
}

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

