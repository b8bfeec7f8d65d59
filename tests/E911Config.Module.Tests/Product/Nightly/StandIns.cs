namespace E911Config.Module.Tests.Product.Nightly;

/// <summary>
/// What Windows brings, with the parameters that Microsoft documents for it, written down in <c>$asked</c> instead of done.
/// </summary>
internal static class StandIns
{
    public const string TaskScheduler = """
        $global:asked = New-Object System.Collections.ArrayList
        $global:tasks = @()
        function New-ScheduledTaskAction {
            [CmdletBinding()] param([string] $Id, [Parameter(Mandatory, Position = 0)] [string] $Execute, [string] $Argument, [string] $WorkingDirectory)
            [pscustomobject]@{ Made = 'Action'; Execute = $Execute; Argument = $Argument }
        }
        function New-ScheduledTaskTrigger {
            [CmdletBinding()] param([switch] $Daily, [uint32] $DaysInterval, [Parameter(Mandatory)] [datetime] $At, [timespan] $RandomDelay)
            # As the real one does it: with a time zone, by which the hour moves with daylight saving.
            [pscustomobject]@{ Made = 'Trigger'; Daily = [bool] $Daily; StartBoundary = $At.ToUniversalTime().ToString('s') + 'Z' }
        }
        function New-ScheduledTaskSettingsSet {
            [CmdletBinding()] param([ValidateSet('Parallel', 'Queue', 'IgnoreNew')] [string] $MultipleInstances, [timespan] $ExecutionTimeLimit, [switch] $StartWhenAvailable)
            [pscustomobject]@{ Made = 'Settings'; MultipleInstances = $MultipleInstances; Limit = $ExecutionTimeLimit; StartWhenAvailable = [bool] $StartWhenAvailable }
        }
        function New-ScheduledTaskPrincipal {
            [CmdletBinding()] param([Parameter(Mandatory, Position = 0)] [string] $UserId,
                [ValidateSet('None', 'Password', 'S4U', 'Interactive', 'Group', 'ServiceAccount', 'InteractiveOrPassword')] [string] $LogonType,
                [ValidateSet('Limited', 'Highest')] [string] $RunLevel)
            [pscustomobject]@{ Made = 'Principal'; UserId = $UserId; LogonType = $LogonType; RunLevel = $RunLevel }
        }
        function Register-ScheduledTask {
            [CmdletBinding(DefaultParameterSetName = 'User')]
            param([switch] $Force, [Parameter(Mandatory)] [string] $TaskName, [string] $TaskPath,
                [Parameter(Mandatory)] [object[]] $Action, [string] $Description, [object] $Settings, [object[]] $Trigger,
                [Parameter(ParameterSetName = 'User')] [string] $User, [Parameter(ParameterSetName = 'User')] [string] $Password,
                [Parameter(ParameterSetName = 'User')] [string] $RunLevel, [Parameter(ParameterSetName = 'Principal')] [object] $Principal)
            [void] $global:asked.Add($PSBoundParameters)
            $global:tasks = @($global:tasks | Where-Object TaskName -ne $TaskName) + [pscustomobject]@{ TaskName = $TaskName; TaskPath = $TaskPath }
        }
        function Get-ScheduledTask {
            [CmdletBinding()] param([string[]] $TaskName, [string[]] $TaskPath)
            $found = @($global:tasks | Where-Object { $TaskPath -contains $_.TaskPath })
            if (-not $found) { Write-Error 'No MSFT_ScheduledTask objects found' }
            $found
        }
        function Unregister-ScheduledTask {
            [CmdletBinding(SupportsShouldProcess)] param([string[]] $TaskName, [string[]] $TaskPath)
            $global:tasks = @($global:tasks | Where-Object TaskName -ne "$TaskName")
        }
        """;

    public const string EventLog = """
        $global:events = New-Object System.Collections.ArrayList
        $global:sources = @()
        function New-EventLog {
            [CmdletBinding()] param([Parameter(Mandatory)] [string] $LogName, [Parameter(Mandatory)] [string[]] $Source)
            $global:sources += $Source
        }
        function Write-EventLog {
            [CmdletBinding()] param([Parameter(Mandatory)] [string] $LogName, [Parameter(Mandatory)] [string] $Source,
                [Parameter(Mandatory)] [int] $EventId, [ValidateSet('Error', 'Information', 'Warning')] [string] $EntryType, [Parameter(Mandatory)] [string] $Message)
            if ($global:sources -notcontains $Source) { throw "The source name ""$Source"" does not exist on computer ""localhost""." }
            [void] $global:events.Add([pscustomobject]@{ Id = $EventId; Type = $EntryType; Message = $Message })
        }
        """;
}
