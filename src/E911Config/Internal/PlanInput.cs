using System.IO;
using System.Management.Automation;
using E911Config.Core;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;

namespace E911Config.Internal;

/// <summary>A plan parameter: the object, or the path of a plan file.</summary>
internal static class PlanInput
{
    public static Plan Of(PSObject input, System.Func<string, string> fullPath) => input.BaseObject switch
    {
        TrunkPlan plan => plan.Plan,
        string path => PlanFile.Read(fullPath(path)),
        FileInfo file => PlanFile.Read(file.FullName),
        _ => throw new E911Exception("InputNotUnderstood",
            $"-Plan takes a plan or the path of a plan file, not {input.BaseObject.GetType().Name}. A plan from a job or a remote session is no longer one: save it with -OutPath and give the path.") { Target = input },
    };
}
