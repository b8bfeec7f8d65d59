using System.Management.Automation;
using E911Config.Core;

namespace E911Config.Internal;

/// <summary>Makes error records of what Core explains: its stable id, a category, and the object at fault.</summary>
internal static class ErrorRecords
{
    public static ErrorRecord Of(E911Exception error, object? target = null) =>
        new(error, error.ErrorId, Category(error.ErrorId), error.Target ?? target);

    private static ErrorCategory Category(string errorId) => errorId switch
    {
        "FileNotFound" or "ZoneUnknown" or "UserUnknown" or "ElementUnknown" or "NetworkSiteUnknown" or "TopologySiteUnknown"
            or "RegistrarPoolUnknown" or "VoicePolicyUnknown" or "LocationPolicyUnknown" or "DialPlanUnknown" or "TrunkUnknown"
            or "TaskNotFound" => ErrorCategory.ObjectNotFound,
        "FileUnreadable" or "CommandFailed" => ErrorCategory.ReadError,
        "FileUnwritable" or "PathExists" or "OutPathIsInput" or "OutPathTaken" => ErrorCategory.WriteError,
        "CommandDenied" => ErrorCategory.PermissionDenied,
        "CommandMissing" or "DeploymentUnavailable" or "TaskSchedulerMissing" => ErrorCategory.ResourceUnavailable,
        "TaskExists" => ErrorCategory.ResourceExists,
        "DeploymentLocked" => ErrorCategory.ResourceBusy,
        "PlanIsStale" or "PlanForOtherDeployment" or "JournalForOtherDeployment" or "UndoRefused" or "UndoFailed" or "PlanIdDiffers"
            or "ApplyFailed" => ErrorCategory.InvalidOperation,
        "PathAmbiguous" or "PathNotFileSystem" or "PathInvalid" or "SourceAmbiguous" or "InputNotUnderstood" =>
            ErrorCategory.InvalidArgument,
        "UnexpectedError" => ErrorCategory.NotSpecified,
        _ => ErrorCategory.InvalidData,
    };
}
