using System;
using System.Management.Automation;

namespace E911Config.Internal;

/// <summary>
/// What ends a pipeline on purpose: a stop, a wish of the user that an error or a warning ends it, a command that has enough.
/// </summary>
internal static class Ending
{
    // Not all of the types are public, and not all are in every version.
    private const string Flow = "System.Management.Automation.FlowControlException";

    /// <summary>Whether an exception is one of these, and must go on its way.</summary>
    public static bool Is(Exception error)
    {
        if (error is PipelineStoppedException or ActionPreferenceStopException or HaltCommandException) return true;
        for (var type = error.GetType(); type is not null; type = type.BaseType)
        {
            if (type.FullName == Flow) return true;
        }

        return false;
    }
}
