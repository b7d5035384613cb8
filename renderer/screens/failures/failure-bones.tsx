/** Stands where families and records will be until the engine has told them. */
import { Bone } from '#renderer/parts/bone.tsx';

export function FailureBones() {
  return (
    <div className="records-body" aria-hidden>
      <div className="failures-side">
        <div className="grid-bones">
          {[70, 82, 64, 76].map((width) => (
            <Bone key={width} width={`${width}%`} />
          ))}
        </div>
      </div>
      <div className="family-view">
        <div className="grid-bones">
          {[44, 62, 38, 56, 48, 66].map((width) => (
            <Bone key={width} width={`${width}%`} />
          ))}
        </div>
      </div>
    </div>
  );
}
